import '@tensorflow/tfjs-backend-cpu';
import { tensor4d } from '@tensorflow/tfjs-core';
import { assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expandSet, UNIT_SHIFTS } from './expand-set.ts';
import { createExpansion } from './expansion.ts';
import { flip } from './flip.ts';
import { shiftBy } from './shift-by.ts';

const set = {
  images: Uint8Array.from([1, 2, 3, 4, 5, 6, 11, 12, 13, 14, 15, 16]),
  labels: Uint8Array.from([7, 3]),
  count: 2,
  height: 2,
  width: 3,
  channels: 1,
  classNames: ['a', 'b'],
};

describe('expandSet', () => {
  test('makes five times the set: originals, right, left, up, down, labels copied', () => {
    const larger = expandSet(set);
    expect(larger.count).toBe(10);
    expect(larger.classNames).toEqual(['a', 'b']);
    expect([...larger.labels]).toEqual([7, 3, 7, 3, 7, 3, 7, 3, 7, 3]);
    const copies = Array.from({ length: 5 }, (_, k) => [...larger.images.subarray(k * 12, (k + 1) * 12)]);
    expect(copies).toEqual([
      [1, 2, 3, 4, 5, 6, 11, 12, 13, 14, 15, 16],
      [0, 1, 2, 0, 4, 5, 0, 11, 12, 0, 14, 15],
      [2, 3, 0, 5, 6, 0, 12, 13, 0, 15, 16, 0],
      [4, 5, 6, 0, 0, 0, 14, 15, 16, 0, 0, 0],
      [0, 0, 0, 1, 2, 3, 0, 0, 0, 11, 12, 13],
    ]);
    expect([...set.images]).toEqual([1, 2, 3, 4, 5, 6, 11, 12, 13, 14, 15, 16]);
  });

  test('is shiftBy and flip, for any shift, size and number of channels (exactly)', () => {
    const sizes = record({
      count: integer({ min: 0, max: 3 }),
      height: integer({ min: 1, max: 4 }),
      width: integer({ min: 1, max: 4 }),
      channels: integer({ min: 1, max: 3 }),
    });
    const shift = record({
      kind: constantFrom('shift' as const),
      dx: integer({ min: -6, max: 6 }),
      dy: integer({ min: -6, max: 6 }),
    });
    assert(
      property(sizes, shift, constantFrom('horizontal' as const, 'vertical' as const), (size, copy, axis) => {
        const length = size.count * size.height * size.width * size.channels;
        const images = Uint8Array.from({ length }, (_, i) => i + 1);
        const labels = Uint8Array.from({ length: size.count }, (_, i) => i);
        const larger = expandSet({ ...size, images, labels }, [copy, { kind: 'flip', axis }]);
        const batch = tensor4d(images, [size.count, size.height, size.width, size.channels], 'int32');
        expect([...larger.images]).toEqual([
          ...images,
          ...shiftBy(batch, copy).dataSync(),
          ...flip(batch, axis).dataSync(),
        ]);
        batch.dispose();
      }),
    );
  });

  test('one by one, in any order and over what stood there, the same images are made (exactly)', () => {
    const copies = [...UNIT_SHIFTS, { kind: 'flip', axis: 'horizontal' }, { kind: 'shift', dx: 9, dy: 0 }] as const;
    const larger = expandSet(set, copies);
    const { count, labelOf, copyImage } = createExpansion(set, copies);
    expect(count).toBe(larger.count);
    const out = new Uint8Array(6).fill(99);
    for (let index = count - 1; index >= 0; index--) {
      copyImage(index, out);
      expect([...out]).toEqual([...larger.images.subarray(6 * index, 6 * index + 6)]);
      expect(labelOf(index)).toBe(larger.labels[index]);
    }
  });

  test('vacated pixels get the byte of the paper', () => {
    const white = { ...set, images: set.images.map(() => 255) };
    expect(new Set(expandSet(white, UNIT_SHIFTS, { paper: 255 }).images)).toEqual(new Set([255]));
    expect(new Set(expandSet(white, UNIT_SHIFTS).images)).toEqual(new Set([255, 0]));
  });

  test('of no copies is a copy; the unit shifts can be followed by others', () => {
    expect(expandSet(set, [])).toEqual(set);
    expect(expandSet(set, [])).not.toBe(set);
    expect(expandSet(set, [...UNIT_SHIFTS, { kind: 'flip', axis: 'vertical' }]).count).toBe(12);
  });

  test.each([
    ['expandSet', expandSet],
    ['createExpansion', createExpansion],
  ] as const)('%s refuses sets and copies that do not fit, in its own name', (name, make) => {
    const { classNames: _, ...plain } = set;
    expect(() => make({ ...plain, count: 3 }, [])).toThrow(
      new RangeError(`${name}: expected 18 bytes for 3x2x3x1, got 12`),
    );
    expect(() => make({ ...plain, labels: new Uint8Array(1) }, [])).toThrow(
      new RangeError(`${name}: expected 2 labels, got 1`),
    );
    expect(() => make(plain, [{ kind: 'turn' } as never])).toThrow(
      new RangeError(`${name}: copies[0]: expected kind 'shift' or 'flip', got 'turn'`),
    );
    expect(() => make(plain, [{ kind: 'shift', dx: 0.5, dy: 0 }])).toThrow(RangeError);
    expect(() => make(plain, [null as never])).toThrow(TypeError);
  });
});
