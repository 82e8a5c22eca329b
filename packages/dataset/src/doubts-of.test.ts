import { expect, test } from 'vitest';
import { doubtsOf } from './doubts-of.ts';
import { createImageSet } from './image-set.ts';

function setOf(labels: readonly number[], classes: number, level = 5) {
  const pixels = Uint8Array.from({ length: 4 * labels.length }, (_, i) => (i === 0 ? level : 200));
  return createImageSet({
    images: { type: 'uint8', shape: [labels.length, 2, 2, 1], data: pixels },
    labels: { type: 'uint8', shape: [labels.length], data: Uint8Array.from(labels) },
    classNames: Array.from({ length: classes }, (_, i) => String(i)),
  });
}

test.each([
  [[0, 1, 2], 3, 9, []],
  [[0, 2], 3, 9, ['no training images of 1']],
  [[1, 2], 3, 9, ['no training images of 0: the labels begin at 1']],
  [[0, 1, 255], 256, 9, ['253 of 256 classes have no training images; training image 2 has the label 255']],
  [[0, 1, 2], 10, 9, []],
  [[0, 1, 2], 3, 200, ['all training images are blank']],
])('labels %j of %d classes: %j', (labels, classes, level, doubts) => {
  const train = setOf(labels, classes, level);
  expect(doubtsOf({ train, test: setOf([labels[0]!], classes) })).toEqual(doubts);
});
