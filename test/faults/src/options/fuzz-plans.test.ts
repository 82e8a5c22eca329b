import { expect, test } from 'vitest';
import { fuzzPlans, tryPlan } from './fuzz-plans.ts';

test(`of ${fuzzPlans.short} odd requests for sweeps each is refused, or its plan is read back as it was`, async () => {
  expect(await fuzzPlans.run({ count: fuzzPlans.short, seed: 14 })).toEqual({ tried: fuzzPlans.short, bad: [] });
  const trials = Array.from({ length: fuzzPlans.short }, (_, trial) => tryPlan({ seed: 14, trial }));
  expect(trials.filter(({ accepted }) => accepted).length).toBeGreaterThan(fuzzPlans.short / 20);
});
