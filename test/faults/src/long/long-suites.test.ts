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
  const first = { at: 10, tensors: 5, objects: 1000, heap: 20, resident: 100 };
  const last = { at: 100, tensors: 500, objects: 1301, heap: 50, resident: 200 };
  expect(growthOf({ samples: [first, last], tensorsLeft: 1 })).toEqual([
    '1 tensors left',
    'tensors: 495.0 more at 100 than at 10',
    'objects: 301.0 more at 100 than at 10',
    'heap: 30.0 more at 100 than at 10',
    'resident: 100.0 more at 100 than at 10',
  ]);
  expect(growthOf({ samples: [], tensorsLeft: 0 })).toEqual(['nothing was measured']);
});

test('one small object kept each time is seen', async () => {
  const kept: object[] = [];
  const run = await watchMemory(async (count, done) => {
    for (let trial = 1; trial <= count; trial++) {
      kept.push({ trial });
      done(trial);
    }
  }, 1000);
  expect(growthOf(run)).toContainEqual(expect.stringMatching(/^objects: .* more at 1000 than at 100$/));
  expect(kept.length).toBe(1000);
});
