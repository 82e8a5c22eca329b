import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { solidCutting } from '../../test/made-pictures.ts';
import { bestPath, type Step } from './decode-row.ts';

const step = (from: number, to: number, score: number, candidate = 0): Step => ({
  from,
  to,
  score,
  readings: [{ kind: 'class', class: 0, score, cutting: solidCutting(from, 0, 1, 1), candidate, probabilities: [] }],
});

/** The highest score over all paths, by trying every one. */
function bruteForce(nodes: number, steps: readonly Step[], node = 0): number {
  if (node === nodes - 1) return 0;
  return Math.max(
    Number.NEGATIVE_INFINITY,
    ...steps.filter(({ from }) => from === node).map(({ to, score }) => score + bruteForce(nodes, steps, to)),
  );
}

const lattices = fc.integer({ min: 1, max: 7 }).chain((nodes) =>
  fc.record({
    nodes: fc.constant(nodes),
    steps: fc
      .array(fc.tuple(fc.nat(nodes), fc.nat(nodes), fc.integer({ min: -40, max: 10 })), { maxLength: 16 })
      .map((list) =>
        list.filter(([from, to]) => from < to && to < nodes).map(([from, to, score], i) => step(from, to, score, i)),
      ),
  }),
);

describe('bestPath', () => {
  test('has the score of the best of all paths, and its readings add up to it', () => {
    fc.assert(
      fc.property(lattices, ({ nodes, steps }) => {
        const best = bestPath(nodes, steps);
        const expected = bruteForce(nodes, steps);
        expect(best?.score ?? Number.NEGATIVE_INFINITY).toBe(expected);
        if (!best) return;
        expect(best.readings.reduce((sum, { score }) => sum + score, 0)).toBe(expected);
        // From left to right without a gap: each reading begins where the one before ends.
        let node = 0;
        for (const { candidate } of best.readings) {
          const taken = steps.find(({ readings }) => readings[0]!.candidate === candidate)!;
          expect(taken.from).toBe(node);
          node = taken.to;
        }
        expect(node).toBe(nodes - 1);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  test('a step of several readings keeps their order', () => {
    const [first] = step(0, 1, -1, 7).readings;
    const [second] = step(0, 1, -1, 8).readings;
    const path = bestPath(3, [{ from: 0, to: 1, score: -2, readings: [first!, second!] }, step(1, 2, -1, 9)]);
    expect(path!.readings.map(({ candidate }) => candidate)).toEqual([7, 8, 9]);
  });
});
