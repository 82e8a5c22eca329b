import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodSteps, periodsIn, runSteps } from './run-length.ts';

describe('runSteps', () => {
  it('counts epochs, updates and samples', () => {
    const data = { stepsPerEpoch: 860, batchSize: 64 };
    expect(runSteps({ epochs: 20 }, data)).toBe(17_200);
    expect(runSteps({ steps: 7 }, data)).toBe(7);
    expect(runSteps({ samples: 200_000 }, data)).toBe(3124);
  });

  it('counts samples as the loop that it stands for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 2000 }), fc.integer({ min: 1, max: 64 }), (samples, batchSize) => {
        fc.pre(samples > batchSize);
        let updates = 0;
        for (let step = 1; step * batchSize < samples; step++) updates++;
        expect(runSteps({ samples }, { stepsPerEpoch: 10, batchSize })).toBe(updates);
      }),
    );
  });

  it.each([{ steps: 1.5 }, { steps: -1 }, { epochs: Number.NaN }, { samples: 64 }])('refuses %j', (length) => {
    expect(() => runSteps(length, { stepsPerEpoch: 10, batchSize: 64 })).toThrow(RangeError);
  });
});

describe('periods', () => {
  it('rounds to whole updates, at least one', () => {
    expect(periodSteps('every', { epochs: 0.5 }, 859)).toBe(430);
    expect(periodSteps('every', { epochs: 1e-6 }, 859)).toBe(1);
    expect(periodSteps('every', { steps: 3 }, 859)).toBe(3);
  });

  it('ends no more than once an update, however short the period', () => {
    expect(periodsIn({ epochs: 0.01 }, 7, 10)).toBe(7);
  });

  it('a tenth of an epoch of 60,000 examples in batches of any size ends ten times an epoch', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 10_000 }), fc.integer({ min: 1, max: 20 }), (stepsPerEpoch, epochs) => {
        expect(periodsIn({ epochs: 0.1 }, epochs * stepsPerEpoch, stepsPerEpoch)).toBe(epochs * 10);
      }),
    );
  });
});
