import { describe, expect, test } from 'vitest';
import { pairPrograms } from './pair-programs.ts';
import { killPrograms, signalPrograms } from './stop-programs.ts';

describe.each([killPrograms, signalPrograms, pairPrograms])('$name', (suite) => {
  test(`$what: of ${suite.short} none is bad`, async () => {
    expect(await suite.run({ count: suite.short, seed: 14 })).toMatchObject({ tried: suite.short, bad: [] });
  });
});
