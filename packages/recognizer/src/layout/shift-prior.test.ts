import { describe, expect, test } from 'vitest';
import { shiftPrior } from './shift-prior.ts';

describe('shiftPrior', () => {
  test('is what Bayes says of another prior', () => {
    // Likelihoods 0.2 and 0.6 under priors of one half each, then 0.9 and 0.1.
    const seen = [0.25, 0.75];
    const shifted = shiftPrior(seen, 1, 0.1 / 0.9);
    expect(shifted[0]).toBeCloseTo((0.2 * 0.9) / (0.2 * 0.9 + 0.6 * 0.1), 12);
    expect(shifted[0]! + shifted[1]!).toBeCloseTo(1, 12);
  });

  test('leaves everything as it is for a factor of 1 or no such class', () => {
    const seen = [0.25, 0.75];
    expect(shiftPrior(seen, 1, 1)).toBe(seen);
    expect(shiftPrior(seen, -1, 0.1)).toBe(seen);
  });
});
