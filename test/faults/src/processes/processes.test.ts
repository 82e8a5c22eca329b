import { describe, expect, test } from 'vitest';
import { meetUsers } from './other-users.ts';
import { pairPrograms } from './pair-programs.ts';
import { killPrograms, signalPrograms } from './stop-programs.ts';

describe.each([killPrograms, signalPrograms, pairPrograms, meetUsers])('$name', (suite) => {
  test(`$what: of ${suite.short} none is bad`, async ({ skip }) => {
    const tally = await suite.run({ count: suite.short, seed: 14 });
    if (tally.skipped !== undefined) skip(tally.skipped);
    expect(tally).toMatchObject({ tried: suite.short, bad: [] });
  });
});
