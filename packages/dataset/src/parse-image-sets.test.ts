import { expect, test } from 'vitest';
import { encodeIdx } from '../test/support/encode-idx.ts';
import { tinyFiles } from '../test/support/tiny-set.ts';
import { countClasses } from './count-classes.ts';
import type { IdxFiles } from './idx-files.ts';
import { type IdxContent, parseImageSets } from './parse-image-sets.ts';

function contents(change: Partial<IdxFiles<Uint8Array<ArrayBuffer>>> = {}): IdxFiles<IdxContent> {
  const files = { ...tinyFiles, ...change };
  return Object.fromEntries(
    Object.entries(files).map(([role, bytes]) => [role, { location: role, bytes }]),
  ) as unknown as IdxFiles<IdxContent>;
}

test('both parts get the classes of both, and the counts by class add up', () => {
  const { train, test } = parseImageSets(contents({ testLabels: encodeIdx('uint8', [2], [12, 0]) }), undefined);
  expect(train.classNames).toHaveLength(13);
  expect(test.classNames).toEqual(train.classNames);
  expect(countClasses(train)).toEqual([0, 2, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0]);
});

test.each([
  [
    'testImages',
    encodeIdx('uint8', [2, 3, 4], new Array(24).fill(0)),
    'invalid-set',
    /test images of 4x3x1, got 3x4x1/,
  ],
  [
    'trainLabels',
    encodeIdx('int16', [5], [1, 2, 3, -4, 5]),
    'invalid-set',
    /whole labels from 0 to 255, got -4 at index 3/,
  ],
  ['testLabels', Uint8Array.of(0, 0, 8), 'invalid-idx', /testLabels/],
] as const)('%s that do not fit are refused', (role, bytes, code, message) => {
  const run = () => parseImageSets(contents({ [role]: bytes }), undefined);
  expect(run).toThrow(message);
  expect(run).toThrow(expect.objectContaining({ code }));
});
