import { expect, test } from 'vitest';
import { fuzzOptions } from './fuzz-options.ts';
import { tryOption } from './try-option.ts';

test(`of ${fuzzOptions.short} sets of odd options each is refused, or read back from the record of its run`, async () => {
  expect(await fuzzOptions.run({ count: fuzzOptions.short, seed: 14 })).toEqual({ tried: fuzzOptions.short, bad: [] });
  const trials = Array.from({ length: fuzzOptions.short }, (_, trial) => tryOption({ seed: 14, trial }));
  expect(trials.filter(({ accepted }) => accepted).length).toBeGreaterThan(fuzzOptions.short / 50);
});
