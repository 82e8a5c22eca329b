import { expect, test } from 'vitest';
import { measureMemory } from './measure-memory.ts';

test.runIf(process.platform === 'linux')(
  `${measureMemory.what}: of the first ${measureMemory.short} none is bad`,
  async () => {
    const { tried, bad, table } = await measureMemory.run({ count: measureMemory.short, seed: 14 });
    expect([tried, bad]).toEqual([measureMemory.short, []]);
    // Less than Node alone would mean that nothing was measured.
    for (const row of table!.slice(2)) expect(Number(row.split('|').at(-3))).toBeGreaterThan(40);
  },
);
