/** A range of a logarithmic axis, and where its lines and labels stand. */
export interface LogTicks {
  readonly low: number;
  readonly high: number;
  /** Labelled values, ascending. */
  readonly major: readonly number[];
  /** The other values of one digit, 2 to 9 times a power of ten, ascending. */
  readonly minor: readonly number[];
}

/** Decades above which the powers of ten alone are labelled. */
const FEW_DECADES = 1.7;

/**
 * The shortest range from and to 1, 2 or 5 times a power of ten that holds all values.
 *
 * @param values above 0 and finite; without any, the range is 0.1 to 1
 */
export function logTicks(values: readonly number[]): LogTicks {
  const least = values.length === 0 ? 0.1 : values.reduce((a, b) => Math.min(a, b));
  const greatest = values.length === 0 ? 1 : values.reduce((a, b) => Math.max(a, b));
  const grid = decadesAround(least, greatest).flatMap((power) =>
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => ({ digit, value: Number(`${digit}e${power}`) })),
  );
  const bounds = grid.filter(({ digit }) => [1, 2, 5].includes(digit)).map(({ value }) => value);
  const low = bounds.findLast((value) => value <= least)!;
  const high = bounds.find((value) => value >= greatest && value > low)!;
  const labelled = Math.log10(high / low) < FEW_DECADES ? [1, 2, 5] : [1];
  const inside = grid.filter(({ value }) => value >= low && value <= high);
  return {
    low,
    high,
    major: inside.filter(({ digit }) => labelled.includes(digit)).map(({ value }) => value),
    minor: inside.filter(({ digit }) => !labelled.includes(digit)).map(({ value }) => value),
  };
}

/** The exponents from one decade below to one above, so that the range can always be closed. */
function decadesAround(least: number, greatest: number): number[] {
  const first = Math.floor(Math.log10(least)) - 1;
  const last = Math.ceil(Math.log10(greatest)) + 1;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
