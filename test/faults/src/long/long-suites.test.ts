import { beforeAll, expect, test } from 'vitest';
import { growthOf, longSuites } from './long-suites.ts';
import { useSimd } from './long-trials.ts';
import { watchMemory } from './watch-memory.ts';

beforeAll(useSimd);

test.each(longSuites)('$short $what leave no tensor, and memory stays flat', async ({ trial, short }) => {
  const run = await watchMemory(trial, short);
  expect(run.samples.at(-1)!.at).toBe(short);
  expect(growthOf(run)).toEqual([]);
});

test('what grows is reported', () => {
  const first = { at: 10, tensors: 5, heap: 20, resident: 100 };
  const last = { at: 100, tensors: 500, heap: 50, resident: 200 };
  expect(growthOf({ samples: [first, last], tensorsLeft: 1 })).toEqual([
    '1 tensors left',
    'tensors: 495.0 more at 100 than at 10',
    'heap: 30.0 more at 100 than at 10',
    'resident: 100.0 more at 100 than at 10',
  ]);
  expect(growthOf({ samples: [], tensorsLeft: 0 })).toEqual(['nothing was measured']);
});
