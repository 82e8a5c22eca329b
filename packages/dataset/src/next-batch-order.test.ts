import { createRandom } from '@penstroke/random';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextBatchOrder } from './next-batch-order.ts';

/**
 * The reader's algorithm, step by step and with its state, as its source describes it. Its shuffle draws the order of
 * the epoch that begins.
 */
class Reader {
  epochsCompleted = 0;
  private indexInEpoch = 0;
  private examples: number[];
  private readonly count: number;
  private readonly seed: number;

  constructor(count: number, seed: number) {
    this.count = count;
    this.seed = seed;
    this.examples = Array.from({ length: count }, (_, index) => index);
  }

  nextBatch(batchSize: number, shuffle: boolean): number[] {
    const start = this.indexInEpoch;
    // Shuffle for the first epoch.
    if (this.epochsCompleted === 0 && start === 0 && shuffle) this.shuffle();
    // Go to the next epoch.
    if (start + batchSize > this.count) {
      this.epochsCompleted++;
      const rest = this.examples.slice(start, this.count);
      if (shuffle) this.shuffle();
      this.indexInEpoch = batchSize - rest.length;
      return [...rest, ...this.examples.slice(0, this.indexInEpoch)];
    }
    this.indexInEpoch += batchSize;
    return this.examples.slice(start, this.indexInEpoch);
  }

  private shuffle(): void {
    this.examples = [...createRandom(this.seed, 'batch-order').permutation(this.epochsCompleted, this.count)];
  }
}

describe('nextBatchOrder', () => {
  test('hands out what the stateful reader does, batch for batch, and counts its epochs', () => {
    const cases = fc.record({
      exampleCount: fc.integer({ min: 1, max: 40 }),
      batch: fc.nat(),
      seed: fc.nat(),
      shuffle: fc.boolean(),
    });
    fc.assert(
      fc.property(cases, ({ exampleCount, batch, seed, shuffle }) => {
        const batchSize = 1 + (batch % exampleCount);
        const order = nextBatchOrder({ exampleCount, batchSize, seed, shuffle });
        const reader = new Reader(exampleCount, seed);
        for (let step = 0; step < 30; step++) {
          expect(order.epochsCompletedAt(step)).toBe(reader.epochsCompleted);
          expect([...order.indicesAt(step)]).toEqual(reader.nextBatch(batchSize, shuffle));
        }
      }),
    );
  });

  test('is a function of the step: steps may be visited in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { minLength: 1 }), (steps) => {
        const options = { exampleCount: 17, batchSize: 5, seed: 9 };
        const one = nextBatchOrder(options);
        for (const step of steps) expect(one.indicesAt(step)).toEqual(nextBatchOrder(options).indicesAt(step));
      }),
    );
  });

  test('a batch larger than the set continues through further epochs', () => {
    const order = nextBatchOrder({ exampleCount: 3, batchSize: 8, seed: 1 });
    const all = [...order.indicesAt(0), ...order.indicesAt(1), ...order.indicesAt(2)];
    for (let epoch = 0; epoch < 8; epoch++) expect(all.slice(3 * epoch, 3 * epoch + 3).sort()).toEqual([0, 1, 2]);
    expect(order.stepsPerEpoch).toBe(1);
  });

  test('the standard split in batches of 64: 859 updates an epoch, 24 and 40 examples at its end', () => {
    const order = nextBatchOrder({ exampleCount: 55_000, batchSize: 64, seed: 42 });
    expect(order.stepsPerEpoch).toBe(859);
    expect(order.epochAt(859)).toBeCloseTo(0.99956, 5);
    const first = new Set<number>();
    for (let step = 0; step < 859; step++) for (const index of order.indicesAt(step)) first.add(index);
    const straddling = [...order.indicesAt(859)];
    for (const index of straddling.slice(0, 24)) first.add(index);
    expect(first.size).toBe(55_000);
    expect(straddling.slice(24)).toEqual([...createRandom(42, 'batch-order').permutation(1, 55_000).subarray(0, 40)]);
  });
});
