import { expect, it } from 'vitest';
import { createPace } from './pace.ts';

it('measures by the median of recent stretches, and counts no time between them', () => {
  let now = 0;
  const pace = createPace(10, () => now);
  for (const seconds of [5, 1, 1, 1, 1]) {
    pace.start();
    now += seconds * 1000;
    pace.stop(100);
    now += 60_000;
  }
  expect(pace.imagesPerSecond()).toBe(100);
  expect(pace.trainSeconds).toBe(19);
  pace.evaluated(2);
  expect(pace.secondsFor(1000, 3)).toBe(16);
});

it('knows nothing at the start', () => {
  const pace = createPace(0);
  expect([pace.imagesPerSecond(), pace.secondsFor(100, 1), pace.trainSeconds]).toEqual([0, 0, 0]);
});
