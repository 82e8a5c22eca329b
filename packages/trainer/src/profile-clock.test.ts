import { expect, it } from 'vitest';
import { ProfileClock } from './profile-clock.ts';

it('adds up the seconds of each part, those of a promise until it is settled', async () => {
  let now = 0;
  const clock = new ProfileClock(() => now);
  const waits = (seconds: number) => {
    now += seconds * 1000;
    return 'done';
  };
  expect(clock.time('updates', () => waits(2))).toBe('done');
  expect(clock.time('updates', () => waits(3))).toBe('done');
  await expect(
    clock.time('losses', async () => {
      await Promise.resolve();
      waits(4);
      throw new Error('not finite');
    }),
  ).rejects.toThrow('not finite');
  now += 60_000;
  expect(clock.seconds).toEqual({ batches: 0, updates: 5, losses: 4, evaluations: 0, checkpoints: 0 });
});
