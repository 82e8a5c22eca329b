/**
 * Hands out units of work, in their order, to threads as they come free: for work whose results do not depend on who does
 * it. The runtime makes the queue full again before each job.
 */
import { Control } from '../src/layout/control';

/**
 * How many units from `start` on a thread takes at once: ever fewer, so that all threads end together, at most `most`, and
 * none beyond the next multiple of `row`.
 */
// @ts-ignore: decorator
@inline
export function portion(start: i32, units: i32, row: i32, most: i32, threads: i32): i32 {
  const left = units - start;
  return min(min(threads == 1 ? left : max(1, left / (2 * threads)), most), row - (start % row));
}

/** The first of the `portion` that the caller has to do now; `units` or more when all are taken. */
export function takeUnits(units: i32, row: i32, most: i32, threads: i32): i32 {
  let start = atomic.load<i32>(Control.nextUnit);
  while (start < units) {
    const seen = atomic.cmpxchg<i32>(Control.nextUnit, start, start + portion(start, units, row, most, threads));
    if (seen == start) break;
    start = seen;
  }
  return start;
}
