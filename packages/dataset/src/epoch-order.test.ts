import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BatchCursor } from './batch-cursor.ts';
import { epochOrder } from './epoch-order.ts';
import { nextBatchOrder } from './next-batch-order.ts';

function epoch(order: ReturnType<typeof epochOrder>, number: number): number[] {
  const steps = Array.from({ length: order.stepsPerEpoch }, (_, step) => number * order.stepsPerEpoch + step);
  return steps.flatMap((step) => [...order.indicesAt(step)]);
}
const ascending = (numbers: number[]) => [...numbers].sort((a, b) => a - b);

describe('epochOrder', () => {
  test('an epoch holds every example once, or all but the dropped ones, in full batches', () => {
    const cases = fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 60 }), fc.boolean(), fc.nat(5));
    fc.assert(
      fc.property(cases, ([exampleCount, batchSize, shuffle, number]) => {
        const all = Array.from({ length: exampleCount }, (_, index) => index);
        const keep = epochOrder({ exampleCount, batchSize, seed: 3, shuffle });
        expect(ascending(epoch(keep, number))).toEqual(all);
        if (!shuffle) expect(epoch(keep, number)).toEqual(all);
        if (batchSize > exampleCount) return;
        const drop = epochOrder({ exampleCount, batchSize, seed: 3, shuffle, lastBatch: 'drop' });
        expect(epoch(drop, number)).toEqual(epoch(keep, number).slice(0, exampleCount - (exampleCount % batchSize)));
      }),
    );
  });

  test('epochs and seeds differ, and seed 0 is a seed', () => {
    const options = { exampleCount: 100, batchSize: 10 };
    const order = epochOrder({ ...options, seed: 0 });
    expect(epoch(order, 0)).not.toEqual(epoch(order, 1));
    expect(epoch(order, 0)).not.toEqual(epoch(epochOrder({ ...options, seed: 1 }), 0));
    expect(epoch(order, 0)).toEqual(epoch(epochOrder({ ...options, seed: 0n }), 0));
    expect(epoch(order, 0)).not.toEqual(ascending(epoch(order, 0)));
  });

  test('the returned indices are the caller’s to change', () => {
    for (const order of [epochOrder, nextBatchOrder].map((create) =>
      create({ exampleCount: 9, batchSize: 4, seed: 1 }),
    )) {
      const before = [...order.indicesAt(0)];
      order.indicesAt(0).fill(0);
      expect([...order.indicesAt(0)]).toEqual(before);
    }
  });

  test('counts steps and epochs', () => {
    const keep = epochOrder({ exampleCount: 60_000, batchSize: 128, seed: 1 });
    expect(keep.stepsPerEpoch).toBe(469);
    expect(keep.indicesAt(468)).toHaveLength(96);
    expect([keep.epochAt(0), keep.epochAt(469), keep.epochAt(938)]).toEqual([0, 1, 2]);
    const drop = epochOrder({ exampleCount: 60_000, batchSize: 128, seed: 1, lastBatch: 'drop' });
    expect(drop.stepsPerEpoch).toBe(468);
  });

  test.each([
    [{ exampleCount: 0, batchSize: 1, seed: 1 }, /exampleCount/],
    [{ exampleCount: 10, batchSize: 2.5, seed: 1 }, /batchSize/],
    [{ exampleCount: 10, batchSize: 11, seed: 1, lastBatch: 'drop' as const }, /at most 10 examples, got 11/],
    [{ exampleCount: 10, batchSize: 1, seed: -1 }, /seed/],
  ])('refuses %o', (options, message) => {
    expect(() => epochOrder(options)).toThrow(message);
    expect(() => epochOrder(options)).toThrow(RangeError);
  });

  test.each([-1, 0.5, Number.NaN, 2 ** 53])('refuses step %s', (step) => {
    const options = { exampleCount: 10, batchSize: 3, seed: 1 };
    expect(() => epochOrder(options).indicesAt(step)).toThrow(RangeError);
    expect(() => nextBatchOrder(options).indicesAt(step)).toThrow(RangeError);
    expect(() => new BatchCursor(epochOrder(options), step)).toThrow(RangeError);
  });
});

describe('BatchCursor', () => {
  test('continues from a saved position, in the middle of an epoch too', () => {
    const order = nextBatchOrder({ exampleCount: 10, batchSize: 4, seed: 5 });
    const cursor = new BatchCursor(order);
    for (let i = 0; i < 7; i++) cursor.next();
    const saved = cursor.position;
    expect(saved).toBe(7);
    const rest = [cursor.next(), cursor.next(), cursor.next()];
    const resumed = new BatchCursor(order);
    resumed.restore(saved);
    expect([resumed.next(), resumed.next(), resumed.next()]).toEqual(rest);
    expect(resumed.position).toBe(10);
  });
});
