import { expect, test, vi } from 'vitest';
import { inLanes } from './in-lanes.ts';

test('each trial is tried once, as many at a time as there are lanes', async () => {
  const tried: number[] = [];
  let [live, most] = [0, 0];
  const done = await inLanes({ count: 7, lanes: 3 }, async (index) => {
    most = Math.max(most, ++live);
    await Promise.resolve();
    tried.push(index);
    live--;
  });
  expect([done, most, tried.sort((a, b) => a - b)]).toEqual([7, 3, [0, 1, 2, 3, 4, 5, 6]]);
});

test('no trial is begun once the time is up, and those that were begun are counted', async () => {
  const tried: number[] = [];
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => tried.length);
  const done = await inLanes({ count: 1000, until: 2, lanes: 2 }, async (index) => {
    tried.push(index);
    await Promise.resolve();
  });
  clock.mockRestore();
  expect([done, tried]).toEqual([2, [0, 1]]);
  expect(await inLanes({ count: 3, until: performance.now() - 1, lanes: 1 }, async () => {})).toBe(0);
});
