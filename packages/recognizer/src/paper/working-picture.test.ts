import { describe, expect, test } from 'vitest';
import { colourPicture, greyPicture } from '../../test/made-pictures.ts';
import { workingPicture } from './working-picture.ts';

/** The planes of the first pixel, rounded. */
const first = ({ planes }: ReturnType<typeof workingPicture>) => planes.map((plane) => Math.round(plane[0]!));

describe('workingPicture', () => {
  test('keeps the pixels of a small picture', () => {
    const picture = greyPicture(5, 3, (x, y) => 10 * x + y);
    const { width, height, shrink, planes } = workingPicture(picture);
    expect({ width, height, shrink }).toEqual({ width: 5, height: 3, shrink: 1 });
    for (const plane of planes) expect(Array.from(plane)).toEqual(Array.from(picture.pixels));
  });

  test.each([
    ['wide', 5003, 7],
    ['tall', 7, 5003],
  ])(
    'shrinks a %s picture by a whole factor to means of blocks, cut ones too, grey and colour alike',
    (_name, w, h) => {
      const level = (x: number, y: number) => (31 * x + 17 * y) % 256;
      const grey = workingPicture(greyPicture(w, h, level));
      const colour = workingPicture(colourPicture(w, h, (x, y) => [level(x, y), 9, 255]));
      const { shrink, width, height } = grey;
      expect(shrink).toBeGreaterThan(1);
      expect([width, height]).toEqual([Math.ceil(w / shrink), Math.ceil(h / shrink)]);
      for (const [column, row] of [
        [0, 0],
        [width - 1, height - 1],
        [width >> 1, height >> 1],
      ] as const) {
        const block: number[] = [];
        for (let y = row * shrink; y < Math.min(h, (row + 1) * shrink); y++)
          for (let x = column * shrink; x < Math.min(w, (column + 1) * shrink); x++) block.push(level(x, y));
        const mean = block.reduce((sum, value) => sum + value, 0) / block.length;
        const at = row * width + column;
        expect(grey.planes[0][at]).toBeCloseTo(mean, 3);
        expect(colour.planes.map((plane) => plane[at])).toEqual(
          [grey.planes[0][at], 9, 255].map((v) => expect.closeTo(v!, 3)),
        );
      }
    },
  );

  test('lays transparent pixels on the ground that is asked for', () => {
    const half = colourPicture(4, 4, (x) => [100, 50, 0, x === 0 ? 51 : 255]);
    expect(first(workingPicture(half))).toEqual([224, 214, 204]);
    expect(first(workingPicture(half, 0))).toEqual([20, 10, 0]);
  });

  test('of a drawing in one colour on a transparent ground, the opacity is the ink', () => {
    const drawing = colourPicture(40, 40, (x) => [200, 30, 30, x < 10 ? 255 : x === 10 ? 128 : 0]);
    const { ink } = workingPicture(drawing);
    expect(ink![5]).toBe(1);
    expect(ink![10]).toBeCloseTo(128 / 255, 5);
    expect(ink![20]).toBe(0);
  });

  test('neither a cut-out photo of several colours nor an opaque picture with a rounded corner is a drawing', () => {
    const photo = colourPicture(40, 40, (x, y) => [(y * 6) % 256, 30, 30, x < 20 ? 255 : 0]);
    const rounded = colourPicture(40, 40, (x, y) => [200, 200, 200, x + y < 2 ? 0 : 255]);
    expect(workingPicture(photo).ink).toBeUndefined();
    expect(workingPicture(rounded).ink).toBeUndefined();
  });

  test('a cut-out white page with one thin stroke on it is no drawing; one with a stray pixel is', () => {
    const page = (strokes: number) =>
      workingPicture(
        colourPicture(200, 200, (x, y) => {
          const level = x === 100 && y >= 60 && y < 60 + strokes ? 0 : 255;
          return [level, level, level, x < 190 ? 255 : 0];
        }),
      );
    expect(page(80).ink).toBeUndefined();
    expect(page(3).ink).toBeDefined();
  });

  test('a malformed picture is refused', () => {
    expect(() => workingPicture({ pixels: new Uint8Array(3), width: 2, height: 2 })).toThrow(TypeError);
    expect(() => workingPicture({ data: new Uint8Array(4), width: 2, height: 2 })).toThrow(TypeError);
    for (const data of [new Uint16Array(16), new Float32Array(16), new BigInt64Array(16)]) {
      expect(() => workingPicture({ data: data as never, width: 2, height: 2 })).toThrow(
        new TypeError(
          `recognize: expected channels of a byte each, got a ${data.constructor.name}; give a Uint8ClampedArray with 0 to 255`,
        ),
      );
    }
    expect(() => workingPicture({ data: new Uint8Array(0), width: 0.5, height: 2 })).toThrow(RangeError);
    expect(() => workingPicture({ pixels: new Uint8Array(0), width: 64_000_001, height: 1 })).toThrow(RangeError);
  });
});
