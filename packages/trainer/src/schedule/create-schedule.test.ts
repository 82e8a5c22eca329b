import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSchedule } from './create-schedule.ts';
import type { ScheduleOptions } from './schedule-options.ts';

const rates = (options: ScheduleOptions, steps: number, { learningRate = 0.1, stepsPerEpoch = 10 } = {}): number[] => {
  const schedule = createSchedule(options, { learningRate, steps, stepsPerEpoch });
  return Array.from({ length: steps }, (_, step) => schedule(step).learningRate);
};

const positive = (max: number) => fc.double({ min: 1e-6, max, noNaN: true });
const fraction = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const oneCycle = fc.record(
  {
    kind: fc.constant('one-cycle' as const),
    maximum: positive(10),
    initialDivisor: fc.double({ min: 1, max: 1000, noNaN: true }),
    finalDivisor: fc.double({ min: 1, max: 1e6, noNaN: true }),
    upFraction: fraction,
    annealing: fc.constantFrom('cosine' as const, 'linear' as const),
  },
  { requiredKeys: ['kind', 'maximum'] },
);

describe('values worked out by hand', () => {
  it('constant', () => expect(rates({ kind: 'constant' }, 3)).toEqual([0.1, 0.1, 0.1]));

  it('step, by updates and by epochs', () => {
    const byUpdates = rates({ kind: 'step', every: { steps: 2 }, factor: 0.5 }, 6, { learningRate: 1 });
    expect(byUpdates).toEqual([1, 1, 0.5, 0.5, 0.25, 0.25]);
    const byEpochs = rates({ kind: 'step', every: { epochs: 2 }, factor: 0.5 }, 6, {
      learningRate: 1,
      stepsPerEpoch: 2,
    });
    expect(byEpochs).toEqual([1, 1, 1, 1, 0.5, 0.5]);
  });

  it('exponential, a step at each epoch', () => {
    const got = rates({ kind: 'exponential', decayPerEpoch: 0.5 }, 5, { learningRate: 8, stepsPerEpoch: 2 });
    expect(got).toEqual([8, 8, 4, 4, 2]);
  });

  it('cosine with a linear warm-up', () => {
    const got = rates({ kind: 'cosine', minimum: 0.2, warmUp: { steps: 4 } }, 9, { learningRate: 1 });
    const expected = [0.25, 0.5, 0.75, 1, 1, 0.2 + 0.4 * (1 + Math.SQRT1_2), 0.6, 0.2 + 0.4 * (1 - Math.SQRT1_2), 0.2];
    expect(got).toEqual(expected.map((value) => expect.closeTo(value, 12)));
  });

  it('linear one-cycle', () => {
    const got = rates(
      { kind: 'one-cycle', maximum: 1, initialDivisor: 5, finalDivisor: 2, upFraction: 0.5, annealing: 'linear' },
      5,
    );
    expect(got).toEqual([0.2, 0.6, 1, 0.55, 0.1].map((value) => expect.closeTo(value, 12)));
  });

  it('one-cycle momentum moves against the learning rate', () => {
    const schedule = createSchedule(
      { kind: 'one-cycle', maximum: 1, upFraction: 0.5, momentum: { maximum: 0.95, minimum: 0.85 } },
      { learningRate: 0, steps: 5, stepsPerEpoch: 5 },
    );
    const momenta = Array.from({ length: 5 }, (_, step) => schedule(step).momentum);
    expect(momenta).toEqual([0.95, 0.9, 0.85, 0.9, 0.95].map((value) => expect.closeTo(value, 12)));
  });
});

describe('properties', () => {
  it('one-cycle starts at maximum / initialDivisor, rises, falls, ends at the start / finalDivisor, never above maximum', () => {
    fc.assert(
      fc.property(oneCycle, fc.integer({ min: 3, max: 300 }), (options, steps) => {
        const { maximum, initialDivisor = 25, finalDivisor = 10_000, upFraction = 0.3 } = options;
        const got = rates(options, steps);
        const peak = Math.ceil(upFraction * (steps - 1));
        expect(got[0]! / (maximum / initialDivisor)).toBeCloseTo(1, 9);
        // The subtraction in the weights leaves about 1e-16 of the maximum.
        expect(Math.abs(got.at(-1)! - maximum / initialDivisor / finalDivisor)).toBeLessThan(1e-12 * maximum);
        expect(Math.max(...got)).toBeLessThanOrEqual(maximum * (1 + 1e-12));
        got.slice(1).forEach((rate, i) => {
          const difference = rate - got[i]!;
          if (i + 1 < peak) expect(difference).toBeGreaterThanOrEqual(-1e-12 * maximum);
          if (i >= peak) expect(difference).toBeLessThanOrEqual(1e-12 * maximum);
        });
      }),
    );
  });

  it('cosine never leaves [minimum, learning rate] after the warm-up, falls, and ends at the minimum', () => {
    const options = fc.record({ learningRate: positive(1), share: fraction, steps: fc.integer({ min: 4, max: 300 }) });
    fc.assert(
      fc.property(options, fc.integer({ min: 0, max: 100 }), ({ learningRate, share, steps }, warm) => {
        const minimum = learningRate * share;
        const rise = Math.min(warm, steps - 2);
        const warmUp = rise > 0 ? { warmUp: { steps: rise } } : {};
        const got = rates({ kind: 'cosine', minimum, ...warmUp }, steps, { learningRate });
        const fall = got.slice(rise);
        expect(fall[0]! / learningRate).toBeCloseTo(1, 9);
        expect(fall.at(-1)! / minimum).toBeCloseTo(1, 9);
        fall.slice(1).forEach((rate, i) => {
          expect(rate).toBeLessThanOrEqual(fall[i]! * (1 + 1e-12));
        });
        expect(got.slice(0, rise).every((rate, i) => rate > 0 && (i === 0 || rate > got[i - 1]!))).toBe(true);
      }),
    );
  });

  it('every schedule is positive and finite at every update but for a cosine that ends at 0', () => {
    const any = fc.oneof(
      fc.constant({ kind: 'constant' as const }),
      fc.record({ kind: fc.constant('step' as const), every: fc.record({ epochs: positive(5) }), factor: fraction }),
      fc.record({ kind: fc.constant('exponential' as const), decayPerEpoch: fraction }),
      oneCycle,
    );
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 100 }), (options, steps) => {
        for (const rate of rates(options, steps)) expect(rate > 0 && Number.isFinite(rate)).toBe(true);
      }),
    );
  });

  it('a run of one update works with every schedule', () => {
    expect(rates({ kind: 'one-cycle', maximum: 1 }, 1)).toEqual([1]);
    expect(rates({ kind: 'cosine', warmUp: { epochs: 1 } }, 1)).toEqual([0.1]);
    expect(rates({ kind: 'cosine' }, 1)).toEqual([0.1]);
  });
});

it.each<[ScheduleOptions, RegExp]>([
  [{ kind: 'one-cycle', maximum: 0 }, /schedule.maximum/],
  [{ kind: 'one-cycle', maximum: 1, upFraction: 1 }, /schedule.upFraction/],
  [{ kind: 'one-cycle', maximum: 1, initialDivisor: 0 }, /schedule.initialDivisor/],
  [{ kind: 'one-cycle', maximum: 1, finalDivisor: 0.5 }, /schedule.finalDivisor/],
  [{ kind: 'one-cycle', maximum: 1, annealing: 'cubic' as never }, /schedule.annealing/],
  [{ kind: 'one-cycle', maximum: 1, momentum: { maximum: 0.5, minimum: 0.9 } }, /schedule.momentum/],
  [{ kind: 'cosine', minimum: 1 }, /schedule.minimum/],
  [{ kind: 'step', every: { steps: 0 }, factor: 0.5 }, /schedule.every.steps/],
  [
    { kind: 'step', every: { steps: 1 }, factor: 1.5 },
    /schedule.factor: expected a number above 0, at most 1, got 1.5/,
  ],
  [{ kind: 'exponential', decayPerEpoch: Number.NaN }, /schedule.decayPerEpoch/],
  [{ kind: 'linear' as never }, /schedule.kind/],
])('refuses %j', (options, message) => {
  const create = () => createSchedule(options, { learningRate: 0.1, steps: 10, stepsPerEpoch: 5 });
  expect(create).toThrow(RangeError);
  expect(create).toThrow(message);
});
