import type { Line } from './find-lines.ts';

/** Where sides meet: at most this share of their length from their ends. */
const CORNER = 0.06;

/** The lines along the rows and those along the columns. */
export interface CrossLines {
  readonly level: readonly Line[];
  readonly upright: readonly Line[];
}

/** The lines that are sides of boxes. */
export interface BoxSides {
  /** Those that meet at the four corners of a box: no digit has four straight sides. */
  readonly whole: ReadonlySet<Line>;
  /** Those of boxes with three sides, whose fourth lies hidden under what is written in the box. */
  readonly open: ReadonlySet<Line>;
  /** The sides that lie hidden. */
  readonly hidden: CrossLines;
}

/** Finds the boxes among straight lines. */
export function boxSides({ level, upright }: CrossLines): BoxSides {
  const whole = new Set<Line>();
  const uprightsAt = meetings(level, upright);
  for (const across of pairs(level)) {
    // Of the lines that meet both, any two close a box.
    const sides = meetingBoth(across, uprightsAt);
    if (sides.length > 1) for (const side of [...across, ...sides]) whole.add(side);
  }
  const open = new Set<Line>();
  const fourth = (arms: readonly Line[], basesAt: Meetings): Line[] =>
    pairs(arms.filter((arm) => !whole.has(arm))).flatMap((pair) =>
      meetingBoth(pair, basesAt).flatMap((base) => {
        const side = whole.has(base) ? undefined : sideAcross(pair, base);
        if (side) for (const line of [...pair, base]) open.add(line);
        return side ?? [];
      }),
    );
  const hidden = { upright: fourth(level, uprightsAt), level: fourth(upright, meetings(upright, level)) };
  return { whole, open, hidden };
}

/** For each line, the lines across it that meet it near an end of both. */
type Meetings = ReadonlyMap<Line, ReadonlySet<Line>>;

/** Tests each pair of lines once, not once for every four lines: squared paper has 80 lines each way. */
function meetings(lines: readonly Line[], across: readonly Line[]): Meetings {
  return new Map(lines.map((line) => [line, new Set(across.filter((other) => meetAtEnds(line, other)))]));
}

function meetingBoth([first, second]: readonly [Line, Line], at: Meetings): Line[] {
  const ofSecond = at.get(second)!;
  return [...at.get(first)!].filter((line) => ofSecond.has(line));
}

function pairs(lines: readonly Line[]): [Line, Line][] {
  return lines.flatMap((first, i) => lines.slice(i + 1).map((second): [Line, Line] => [first, second]));
}

/** The side between the far ends of two lines that another one joins; none if they end apart. */
function sideAcross(arms: readonly [Line, Line], base: Line): Line | undefined {
  const ends = arms.map((arm) => {
    const { along } = crossing(arm, base);
    return along - arm.from < arm.to - along ? arm.to : arm.from;
  });
  const [length] = arms.map(({ from, to }) => to - from);
  if (Math.abs(ends[0]! - ends[1]!) > CORNER * length! + base.thickness) return undefined;
  const middle = (base.from + base.to) / 2;
  return { ...base, start: (ends[0]! + ends[1]!) / 2 - base.slope * middle };
}

/** Where a line and one across it cross: how far along each. */
function crossing(line: Line, across: Line): { along: number; alongAcross: number } {
  const alongAcross = (line.start + line.slope * across.start) / (1 - line.slope * across.slope);
  return { along: across.start + across.slope * alongAcross, alongAcross };
}

/** Whether two lines across each other meet near an end of both. */
function meetAtEnds(line: Line, across: Line): boolean {
  const { along, alongAcross } = crossing(line, across);
  const isEnd = (at: number, { from, to, thickness }: Line): boolean =>
    Math.min(Math.abs(at - from), Math.abs(at - to)) <= CORNER * (to - from) + thickness;
  return isEnd(along, line) && isEnd(alongAcross, across);
}
