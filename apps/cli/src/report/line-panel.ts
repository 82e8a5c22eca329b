import { escapeXml } from '../pictures/escape-xml.ts';
import { linearTicks } from './linear-ticks.ts';
import { logTicks } from './log-ticks.ts';

/** One line of a panel. */
export interface Line {
  /** `[x, y]` in order of x, with x from 0 and y above 0; what is not finite is left out. */
  readonly points: readonly (readonly [number, number])[];
  readonly look: LineLook;
  /** The last value in words, written at the right end of the line. */
  readonly lastLabel?: string | undefined;
}

/** How a line is told from others: by colour, and by the form of its points. */
export interface LineLook {
  readonly colour: string;
  readonly marker?: 'circle' | 'square' | undefined;
  /** Pixels. */
  readonly width: number;
  readonly opacity?: number | undefined;
}

/** Where a panel stands, and what is in it. */
export interface PanelOptions {
  /** The name of the vertical axis. */
  readonly name: string;
  /** Pixels of the frame, without the labels around it. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Value of x at the right end. */
  readonly end: number;
  readonly ink: string;
}

/** More points than this stand too close for markers. */
const MOST_MARKERS = 60;
/** Least pixels between the labels at the ends of two lines. */
const LABEL_PITCH = 15;

/** Draws lines over epochs on a logarithmic scale, with axes, grid and the last value of each line, as SVG elements. */
export function drawLinePanel(lines: readonly Line[], options: PanelOptions): string {
  const { name, left, top, width, height, end, ink } = options;
  const finite = lines.map((line) => ({
    ...line,
    points: line.points.filter(([x, y]) => x <= end && y > 0 && y < Infinity),
  }));
  const { low, high, major, minor } = logTicks(finite.flatMap(({ points }) => points.map(([, y]) => y)));
  const right = left + width;
  const bottom = top + height;
  const placeX = (x: number) => left + (width * x) / end;
  const placeY = (y: number) => bottom - (height * Math.log(y / low)) / Math.log(high / low);
  const rule = (value: number, opacity: number) => {
    const y = px(placeY(value));
    return `<path d="M${left} ${y}H${right}" stroke="${ink}" stroke-opacity="${opacity}"/>`;
  };
  const ticks = linearTicks(end, 8);
  return [
    ...minor.map((value) => rule(value, 0.1)),
    ...major.map((value) => rule(value, 0.25)),
    ...major.map((value) => text(plain(value), { x: left - 8, y: placeY(value) + 4, ink, anchor: 'end' })),
    `<path d="M${left} ${top}V${bottom}H${right}${ticks.map((x) => `M${px(placeX(x))} ${bottom}v5`).join('')}" stroke="${ink}" fill="none"/>`,
    ...ticks.map((x) => text(plain(x), { x: placeX(x), y: bottom + 19, ink, anchor: 'middle' })),
    text('epoch', { x: left + width / 2, y: bottom + 38, ink, anchor: 'middle' }),
    text(name, { x: left, y: top - 14, ink }),
    ...finite.map(({ points, look }) =>
      drawLine(
        points.map(([x, y]) => [placeX(x), placeY(y)] as const),
        look,
      ),
    ),
    ...lastLabels(finite, placeY).map(({ label, y }) => text(label, { x: right + 8, y: y + 4, ink })),
  ].join('\n');
}

/** Draws one marker of a line, as in a legend too. */
export function drawMarker(x: number, y: number, { marker, colour }: LineLook): string {
  if (marker === undefined) return '';
  if (marker === 'circle') return `<circle cx="${px(x)}" cy="${px(y)}" r="3" fill="${colour}"/>`;
  return `<rect x="${px(x - 3)}" y="${px(y - 3)}" width="6" height="6" fill="${colour}"/>`;
}

/** One line of text as an SVG element, escaped. */
export function text(
  content: string,
  { x, y, ink, anchor = 'start' }: { x: number; y: number; ink: string; anchor?: 'start' | 'middle' | 'end' },
): string {
  return `<text x="${px(x)}" y="${px(y)}" fill="${ink}" text-anchor="${anchor}">${escapeXml(content)}</text>`;
}

/** The lines' last values, pushed apart where they would overlap. */
function lastLabels(lines: readonly Line[], placeY: (y: number) => number): { label: string; y: number }[] {
  const labels = lines
    .flatMap(({ points, lastLabel }) => {
      const last = points.at(-1);
      return last && lastLabel !== undefined ? [{ label: lastLabel, y: placeY(last[1]) }] : [];
    })
    .sort((a, b) => a.y - b.y);
  for (const [index, label] of labels.entries()) {
    const above = labels[index - 1];
    const overlap = above ? LABEL_PITCH - (label.y - above.y) : 0;
    if (above === undefined || overlap <= 0) continue;
    above.y -= overlap / 2;
    label.y += overlap / 2;
  }
  return labels;
}

function drawLine(points: readonly (readonly [number, number])[], look: LineLook): string {
  const { colour, width, opacity = 1 } = look;
  const path = points.map(([x, y]) => `${px(x)} ${px(y)}`).join('L');
  const stroke =
    points.length > 1
      ? `<path d="M${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-opacity="${opacity}" stroke-linejoin="round"/>`
      : '';
  return points.length > MOST_MARKERS ? stroke : stroke + points.map(([x, y]) => drawMarker(x, y, look)).join('');
}

/** Hundredths of a pixel: more digits would differ between engines, whose logarithms differ in the last bit. */
function px(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** A tick as people write it: `0.0001`, and `1e-5` below. */
function plain(value: number): string {
  if (value > 0 && value < 1e-4) return value.toExponential();
  return value.toLocaleString('en', { maximumSignificantDigits: 12, useGrouping: false });
}
