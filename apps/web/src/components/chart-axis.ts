import { texts } from '../words/texts.ts';

/** One curve. */
export interface Series {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** `faint`: the raw values behind a smoothed curve, without an entry in the legend. */
  readonly look: 'line' | 'faint' | 'dots';
  readonly colour: 'accent' | 'ink' | 'soft';
}

/** The values of an axis, its marks and their words. */
export interface Axis {
  readonly ticks: readonly number[];
  /** 0 at the lower end, 1 at the upper. */
  place(value: number): number;
  word(tick: number): string;
}

function values(series: readonly Series[]): number[] {
  return series.flatMap(({ points }) => points.map(([, y]) => y)).filter(Number.isFinite);
}

const MAX_TICKS = 7;
const RAISED = [...'⁰¹²³⁴⁵⁶⁷⁸⁹'];
/** Decades from this one on are written as powers, which fit beside the axis. */
const POWERS_FROM = 4;

function decadeWord(tick: number): string {
  const power = Math.round(Math.log10(tick));
  if (power < 0) return texts().numbers.fixed(tick, -power);
  if (power < POWERS_FROM) return String(Math.round(tick));
  return `10${[...String(power)].map((digit) => RAISED[Number(digit)]).join('')}`;
}

/** Decades. */
export function logAxis(series: readonly Series[]): Axis {
  const all = values(series).filter((value) => value > 0);
  const low = Math.max(-5, Math.floor(Math.log10(Math.min(0.5, ...all))));
  const high = Math.ceil(Math.log10(Math.max(2.5, ...all)) * 2) / 2;
  // A loss that diverges passes through dozens of decades.
  const every = Math.ceil((Math.floor(high) - low + 1) / MAX_TICKS);
  const count = Math.floor((Math.floor(high) - low) / every) + 1;
  const ticks = Array.from({ length: count }, (_, i) => 10 ** (low + i * every));
  return {
    ticks,
    place: (value) => (Math.log10(Math.max(1e-9, value)) - low) / (high - low),
    word: decadeWord,
  };
}

/** 0 to 1, the lower end cut off where nothing is. */
export function shareAxis(series: readonly Series[]): Axis {
  const main = values(series.filter(({ look }) => look !== 'faint'));
  const worst = Math.min(0.9, ...main);
  const low = [0.9, 0.8, 0.5].find((bound) => worst >= bound) ?? 0;
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => low + share * (1 - low));
  return {
    ticks,
    place: (value) => (value - low) / (1 - low),
    word: (tick) => texts().numbers.percent(tick, Number.isInteger(Number((100 * tick).toFixed(1))) ? 0 : 1),
  };
}

/** Round numbers of updates, not too near the right end. */
export function stepTicks(maxX: number): number[] {
  const rough = Math.max(1, maxX) / 5;
  const decade = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * decade).find((size) => size >= rough)!);
  return Array.from({ length: Math.floor(maxX / step) + 1 }, (_, i) => i * step).filter((tick) => tick <= maxX * 0.97);
}
