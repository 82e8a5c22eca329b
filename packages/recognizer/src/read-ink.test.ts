import { describe, expect, test } from 'vitest';
import { inside, maskOf } from '../test/made-pictures.ts';
import { fitDigit } from './fit-digit.ts';
import type { FoundInk } from './ink/find-ink.ts';
import type { InkMask } from './ink/threshold-ink.ts';
import { type InkNetwork, MAX_PIECES, readInk } from './read-ink.ts';

const OTHER = 10;
const found = (...ways: InkMask[]): FoundInk => ({ ways, polarity: 'dark', shrink: 1 });
const answer = (best: number, sure = 0.95): number[] =>
  Array.from({ length: 11 }, (_, i) => (i === best ? sure : (1 - sure) / 10));

/** A network of ten digits and a class for the rest. */
const network = (classify: InkNetwork['classify']): InkNetwork => ({
  fit: (cutting) => fitDigit(cutting),
  classify,
  otherClass: OTHER,
  severalClass: -1,
  digitOf: (index) => (index < OTHER ? String(index) : undefined),
});

/** Everything is a 1. */
const ones = async (images: readonly Uint8Array[]) => images.map(() => answer(1));
const kinds = (rows: Awaited<ReturnType<typeof readInk>>) =>
  rows.map((row) => row.map((item) => item.class ?? item.kind));

describe('readInk', () => {
  test('reads rows from the top, each thing with the image and the probabilities that it was read from', async () => {
    const mask = maskOf(200, 200, (x, y) => inside(x % 60, y % 100, 20, 20, 10, 60) && x < 180);
    const rows = await readInk(found(mask), network(ones));
    expect(kinds(rows)).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ]);
    for (const item of rows.flat()) {
      expect(item.pixels).toHaveLength(784);
      // Among digits, nothing else is a twentieth as likely as where the network was trained.
      expect(item.probabilities[OTHER]).toBeLessThan(answer(1)[OTHER]! / 20);
      expect(item.probabilities[1]).toBeGreaterThan(answer(1)[1]!);
    }
  });

  test('keeps the way to see the ink that the network likes best, whichever comes first', async () => {
    const clean = maskOf(200, 100, (x, y) => inside(x, y, 40, 20, 10, 60));
    const lined = maskOf(200, 100, (x, y) => inside(x, y, 40, 20, 10, 60) || inside(x, y, 10, 80, 180, 4));
    const likesNarrow = async (images: readonly Uint8Array[]) =>
      images.map((pixels) => (pixels[14 * 28 + 3] || pixels[22 * 28 + 3] ? answer(OTHER) : answer(1)));
    for (const ways of [
      [clean, lined],
      [lined, clean],
    ])
      expect(kinds(await readInk(found(...ways), network(likesNarrow)))).toEqual([[1]]);
  });

  test('fainter ink in too many pieces hides none of the strong ink', async () => {
    const strong = maskOf(300, 300, (x, y) => inside(x, y, 40, 20, 10, 60));
    const dotted = maskOf(300, 300, (x, y) => inside(x, y, 40, 20, 10, 60) || (x % 6 < 2 && y % 6 < 2));
    const dots = { ...dotted, doubt: 0.1 };
    expect(kinds(await readInk(found(strong, dots), network(ones)))).toEqual([[1]]);
    await expect(readInk(found(dotted), network(ones))).rejects.toThrow(/pieces/);
  });

  test('faint marks that are mostly no digits are the paper: nothing is read', async () => {
    const strokes = maskOf(300, 100, (x, y) => inside(x % 60, y, 20, 20, 10, 60));
    // Two of five are digits.
    const some = async (images: readonly Uint8Array[]) => images.map((_, i) => answer(i % 5 < 2 ? 1 : OTHER, 0.99));
    const faint = { ...strokes, threshold: 0.15 };
    expect((await readInk(found({ ...strokes, threshold: 0.3 }), network(some))).flat().length).toBeGreaterThan(0);
    expect(await readInk(found(faint), network(some))).toEqual([]);
    expect(kinds(await readInk(found(faint), network(ones)))).toEqual([[1, 1, 1, 1, 1]]);
  });

  test('few pieces above each other may be the parts of one digit that a fold has broken', async () => {
    const mask = maskOf(100, 200, (x, y) => inside(x, y, 40, 20, 12, 70) || inside(x, y, 40, 100, 12, 70));
    // Only a stroke as narrow as both parts together is a 1.
    const tallOnly = async (images: readonly Uint8Array[]) =>
      images.map((pixels) => (pixels.filter((value) => value > 127).length < 50 ? answer(1) : answer(OTHER)));
    expect(kinds(await readInk(found(mask), network(tallOnly)))).toEqual([[1]]);
  });

  test('a digit that a dry pen leaves in eight pieces is read as one', async () => {
    const mask = maskOf(120, 200, (x, y) => inside(x, y, 54, 20, 12, 156) && (y - 20) % 20 < 16);
    const wholeOnly = async (images: readonly Uint8Array[]) =>
      images.map((pixels) => (pixels.filter((value) => value > 127).length > 60 ? answer(OTHER) : answer(1)));
    expect(kinds(await readInk(found(mask), network(wholeOnly)))).toEqual([[1]]);
  });

  test('letters that a network takes for digits are none in a word of letters', async () => {
    const word = maskOf(300, 100, (x, y) => inside(x % 30, y, 5, 20, 20, 60) && x < 150);
    // The fourth of five is a 0 to the network.
    const fourth = async (images: readonly Uint8Array[]) => {
      let letter = 0;
      return images.map((pixels) => {
        const isWhole = pixels.filter((value) => value > 127).length > 60;
        return isWhole && ++letter === 4 ? answer(0) : answer(OTHER);
      });
    };
    expect((await readInk(found(word), network(fourth))).flat().map(({ kind }) => kind)).not.toContain('class');
  });

  test('two rows of two wide digits stay two rows, though in one row they were not wide for its height', async () => {
    const mask = maskOf(
      300,
      300,
      (x, y) =>
        inside(x, y, 20, 20, 80, 60) ||
        inside(x, y, 160, 30, 80, 60) ||
        inside(x, y, 40, 200, 80, 60) ||
        inside(x, y, 190, 190, 80, 60),
    );
    expect(kinds(await readInk(found(mask), network(ones)))).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  test('no ink, or dust alone, gives no rows', async () => {
    expect(await readInk(found(maskOf(50, 50, () => false)), network(ones))).toEqual([]);
    expect(await readInk(found(maskOf(50, 50, (x, y) => x === 20 && y === 20)), network(ones))).toEqual([]);
  });

  test('dust beside a digit is not read', async () => {
    const mask = maskOf(200, 200, (x, y) => inside(x, y, 90, 50, 12, 100) || inside(x, y, 30, 60, 2, 2));
    expect(kinds(await readInk(found(mask), network(ones)))).toEqual([[1]]);
  });

  test(`more than ${MAX_PIECES} pieces are refused before the network sees them`, async () => {
    const mask = maskOf(330, 330, (x, y) => x % 10 < 5 && y % 10 < 5);
    const never = async () => expect.fail('classified a crowded picture');
    await expect(readInk(found(mask), network(never))).rejects.toMatchObject({ name: 'CrowdedPictureError' });
  });
});
