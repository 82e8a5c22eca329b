/**
 * Multiples of 1, 2 or 5 times a power of ten, from 0 up to an end.
 *
 * @param end above 0; need not be a tick itself
 * @param most ticks after 0
 */
export function linearTicks(end: number, most: number): number[] {
  const power = Math.floor(Math.log10(end / most));
  const step = [1, 2, 5, 10].map((digit) => Number(`${digit}e${power}`)).find((size) => end / size <= most)!;
  // Rounded: 3 times 0.1 is 0.30000000000000004.
  return Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, index) =>
    Number((index * step).toPrecision(12)),
  );
}
