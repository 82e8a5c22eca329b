import { describe, expect, test } from 'vitest';
import { failWrites, killRuns } from './break-runs.ts';
import { flipFiles } from './flip-files.ts';

describe.each([killRuns, failWrites, flipFiles])('$name', (suite) => {
  test(`$what: of ${suite.short} none is bad`, async () => {
    expect(await suite.run({ count: suite.short, seed: 14 })).toEqual({ tried: suite.short, bad: [] });
  });
});
