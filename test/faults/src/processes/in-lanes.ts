/** Calls `work` with 0 to below `count`, each once, `lanes` of them at a time. */
export async function inLanes(
  { count, lanes }: { count: number; lanes: number },
  work: (index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
