import type { SuiteOptions } from '../suite.ts';

/**
 * Calls `work` with 0 to below `count`, each once, `lanes` of them at a time, and with no more of them once it is `until`.
 *
 * @returns with how many it was called
 */
export async function inLanes(
  { count, until = Number.POSITIVE_INFINITY, lanes }: Pick<SuiteOptions, 'count' | 'until'> & { lanes: number },
  work: (index: number) => Promise<void>,
): Promise<number> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count && performance.now() < until) await work(next++);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return next;
}
