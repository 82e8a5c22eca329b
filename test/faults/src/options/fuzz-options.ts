import type { Suite } from '../suite.ts';
import { tryOption } from './try-option.ts';

/** Options with odd values: each is refused with a SettingsError, or its run is read back from its record. */
export const fuzzOptions: Suite = {
  name: 'options',
  what: 'one to three options with odd values, resolved, recorded and read back',
  full: 10_000,
  short: 1000,
  async run({ count, seed }) {
    const bad: string[] = [];
    for (let trial = 0; trial < count; trial++) {
      const { bad: problem } = tryOption({ seed, trial });
      if (problem !== undefined) bad.push(`trial ${trial}: ${problem}`);
    }
    return { tried: count, bad };
  },
};
