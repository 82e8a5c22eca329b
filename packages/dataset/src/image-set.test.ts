import { describe, expect, test } from 'vitest';
import { encodeIdx } from '../test/support/encode-idx.ts';
import { createImageSet } from './image-set.ts';
import { type IdxArray, type IdxType, parseIdx } from './parse-idx.ts';

function array(type: IdxType, shape: number[], first = 0): IdxArray {
  const count = shape.reduce((product, dimension) => product * dimension, 1);
  return parseIdx(
    encodeIdx(
      type,
      shape,
      Array.from({ length: count }, (_, i) => first + i),
    ),
  );
}

describe('createImageSet', () => {
  test('joins images and labels without a copy', () => {
    const images = array('uint8', [3, 2, 4]);
    const set = createImageSet({ images, labels: array('uint8', [3]) });
    expect(set).toMatchObject({ count: 3, height: 2, width: 4, channels: 1 });
    expect(set.classNames).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect(set.images).toBe(images.data);
  });

  test('takes channels, and as many numbered classes as there are labels', () => {
    const set = createImageSet({ images: array('uint8', [2, 1, 2, 3]), labels: array('uint8', [2], 25) });
    expect(set.channels).toBe(3);
    expect(set.classNames).toHaveLength(27);
  });

  test.each([
    ['images of another type', array('int16', [2, 2, 2]), array('uint8', [2]), /rank 3 or 4, got int16 2x2x2/],
    ['images of rank 1', array('uint8', [2]), array('uint8', [2, 2, 2]), /swapped/],
    ['labels of rank 2', array('uint8', [2, 2, 2]), array('uint8', [2, 1]), /rank 1, got uint8 2x1/],
    ['labels of another type', array('uint8', [2, 2, 2]), array('int32', [2]), /got int32/],
    ['another count', array('uint8', [2, 2, 2]), array('uint8', [3]), /got 2 images and 3 labels/],
    ['a label without a class', array('uint8', [2, 2, 2]), array('uint8', [2], 1), /labels below 2, got 2 at index 1/],
  ])('refuses %s', (_, images, labels, message) => {
    const run = () => createImageSet({ images, labels, classNames: ['no', 'yes'] });
    expect(run).toThrow(message);
    expect(run).toThrow(expect.objectContaining({ name: 'DatasetError', code: 'invalid-set' }));
  });
});
