import { collectRows } from '@penstroke/runs';
import { describe, expect, test } from 'vitest';
import { decodeBmp, isBmp } from './decode-bmp.ts';

interface BmpForm {
  readonly width: number;
  /** Negative: the rows come from the top. */
  readonly height: number;
  readonly bits: number;
  readonly compression?: number;
  /** Blue, green, red, 0 of each colour; or masks. */
  readonly table?: readonly number[];
  /** The rows as the file has them, without padding. */
  readonly rows: readonly (readonly number[])[];
}

function bmp({ width, height, bits, compression = 0, table = [], rows }: BmpForm): Uint8Array {
  const stride = 4 * Math.ceil((width * bits) / 32);
  const start = 54 + table.length;
  const bytes = new Uint8Array(start + stride * rows.length);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  view.setUint32(10, start, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, bits, true);
  view.setUint32(30, compression, true);
  bytes.set(table, 54);
  for (const [y, row] of rows.entries()) bytes.set(row, start + stride * y);
  return bytes;
}

const pixels = (bytes: Uint8Array): number[] => [...collectRows(decodeBmp(bytes), 1).data];
const RED = [255, 0, 0, 255];
const WHITE = [255, 255, 255, 255];
const BLACK = [0, 0, 0, 255];

describe('decodeBmp', () => {
  test('knows a BMP by its first bytes', () => {
    expect([isBmp(bmp({ width: 1, height: 1, bits: 24, rows: [[0, 0, 0]] })), isBmp(new Uint8Array(9))]).toEqual([
      true,
      false,
    ]);
  });

  test('reads rows from below, or from the top where the height is negative', () => {
    const rows = [
      [0, 0, 255, 255, 255, 255],
      [0, 0, 0, 0, 0, 255],
    ];
    expect(pixels(bmp({ width: 2, height: 2, bits: 24, rows }))).toEqual([...BLACK, ...RED, ...RED, ...WHITE]);
    expect(pixels(bmp({ width: 2, height: -2, bits: 24, rows }))).toEqual([...RED, ...WHITE, ...BLACK, ...RED]);
  });

  test.each([
    [1, [0b1010_0000]],
    [4, [0x10, 0x10]],
    [8, [1, 0, 1, 0]],
  ])('finds the colours of %i bits in the palette', (bits, row) => {
    const table = [0, 0, 255, 0, 255, 255, 255, 0, ...Array<number>(4 * (2 ** bits - 2)).fill(0)];
    const read = pixels(bmp({ width: 4, height: 1, bits, table, rows: [row] }));
    expect(read).toEqual([...WHITE, ...RED, ...WHITE, ...RED]);
  });

  test('reads 16 bits as five a colour, and 32 bits by their masks', () => {
    expect(pixels(bmp({ width: 2, height: 1, bits: 16, rows: [[0x00, 0x7c, 0xff, 0x7f]] }))).toEqual([
      ...RED,
      ...WHITE,
    ]);
    const table = [0, 0, 0, 0xff, 0, 0, 0xff, 0, 0, 0xff, 0, 0];
    const rows = [[9, 0, 0, 255]];
    expect(pixels(bmp({ width: 1, height: 1, bits: 32, compression: 3, table, rows }))).toEqual(RED);
  });

  test.each([
    ['a header that claims four gigapixels', { width: 65_535, height: 65_535, bits: 24, rows: [[0]] }, /ends after/],
    ['no width', { width: 0, height: 1, bits: 24, rows: [[]] }, /0x1 pixels/],
    ['a JPEG inside', { width: 1, height: 1, bits: 8, compression: 4, rows: [[0]] }, /compressed BMP; save it as PNG/],
    ['run lengths of 24 bits', { width: 1, height: 1, bits: 24, compression: 1, rows: [[0]] }, /compressed BMP/],
    [
      'runs that end before their rows',
      { width: 1, height: 65_535, bits: 8, compression: 1, rows: [[0]] },
      /ends after/,
    ],
    ['two bits', { width: 1, height: 1, bits: 2, rows: [[0]] }, /2 bits a pixel/],
  ])('refuses %s before anything is allocated', (_what, form, reason) => {
    expect(() => decodeBmp(bmp(form))).toThrow(reason);
  });

  test('refuses a file that is cut anywhere', () => {
    const whole = bmp({
      width: 2,
      height: 2,
      bits: 24,
      rows: [
        [1, 2, 3, 4, 5, 6],
        [1, 2, 3, 4, 5, 6],
      ],
    });
    for (let length = 2; length < whole.length; length++) {
      expect(() => decodeBmp(whole.slice(0, length))).toThrow(/the BMP ends after \d+ bytes; save it again/);
    }
  });

  describe('in run lengths', () => {
    const table = [0, 0, 0, 0, 0, 0, 255, 0, 255, 255, 255, 0, ...Array<number>(4 * 253).fill(0)];
    const colours = { 0: BLACK, 1: RED, 2: WHITE };
    const shown = (...rows: (0 | 1 | 2)[][]): number[] => rows.flatMap((row) => row.flatMap((index) => colours[index]));
    /** The file's width and height are those of a picture; its stream ends with whole words. */
    const runs = (bits: 4 | 8, [width, height]: readonly [number, number], stream: readonly number[]): number[] => {
      const padded = [...stream, ...Array<number>(-stream.length & 3).fill(0)];
      const form = { width: padded.length * (8 / bits), height: 1, bits, compression: bits === 8 ? 1 : 2 } as const;
      const file = bmp({ ...form, table: bits === 8 ? table : table.slice(0, 64), rows: [padded] });
      const view = new DataView(file.buffer);
      view.setInt32(18, width, true);
      view.setInt32(22, height, true);
      return pixels(file);
    };

    test('reads runs, and colours as they are, of 8 bits', () => {
      const stream = [3, 1, 1, 2, 0, 0, 0, 3, 2, 1, 2, 0, 1, 1, 0, 1];
      expect(runs(8, [4, 2], stream)).toEqual(shown([2, 1, 2, 1], [1, 1, 1, 2]));
    });

    test('reads runs of two colours in turn, and colours as they are, of 4 bits', () => {
      const stream = [5, 0x12, 0, 0, 0, 5, 0x21, 0x21, 0x20, 0, 0, 1];
      expect(runs(4, [5, 2], stream)).toEqual(shown([2, 1, 2, 1, 2], [1, 2, 1, 2, 1]));
    });

    test('moves right and down; what is left out has colour 0, and what is too much is left out', () => {
      // One red pixel; one to the right, two down; a run too long; the end in the middle of the row.
      const stream = [1, 1, 0, 2, 1, 2, 250, 2, 0, 1];
      expect(runs(8, [4, 4], stream)).toEqual(shown([0, 0, 0, 0], [0, 0, 2, 2], [0, 0, 0, 0], [1, 0, 0, 0]));
      expect(runs(8, [3, 1], [1, 1, 0, 2, 1, 0, 1, 2, 0, 1])).toEqual(shown([1, 0, 2]));
    });

    test('the end of the last row may be missing', () => {
      expect(runs(8, [2, 2], [1, 1, 1, 1, 0, 0, 2, 2])).toEqual(shown([2, 2], [1, 1]));
    });
  });
});
