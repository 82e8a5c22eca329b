import { describe, expect, test } from 'vitest';
import { inside, maskOf, pieceOf } from '../../test/made-pictures.ts';
import { labelPieces } from '../ink/label-pieces.ts';
import { areClose, planWhole } from './plan-whole.ts';

const classes = {
  otherClass: 10,
  severalClass: -1,
  digitOf: (index: number) => (index < 10 ? String(index) : undefined),
};
/** Three parts of a stroke, 12 pixels wide, with gaps of 8. */
const mask = maskOf(100, 160, (x, y) => inside(x, y, 40, 20, 12, 112) && (y - 20) % 40 < 32);
const { labels, pieces } = labelPieces(mask.isInk, 100, 160);
const plan = planWhole(pieces, mask, labels);
const sure = (best: number): number[] => Array.from({ length: 12 }, (_, i) => (i === best ? 0.89 : 0.01));

describe('areClose', () => {
  test('parts of a stroke with small gaps are, wherever they lie', () => {
    expect(areClose(pieces)).toBe(true);
    expect(areClose([pieceOf(1, 0, 0, 40, 8), pieceOf(2, 44, 6, 8, 40), pieceOf(3, 40, 50, 8, 40)])).toBe(true);
  });

  test('two digits above each other are not, nor one piece, nor thirteen', () => {
    expect(areClose([pieceOf(1, 0, 0, 30, 40), pieceOf(2, 0, 70, 30, 40)])).toBe(false);
    expect(areClose([pieceOf(1, 0, 0, 30, 40)])).toBe(false);
    expect(areClose(Array.from({ length: 13 }, (_, i) => pieceOf(i, 0, 10 * i, 8, 9)))).toBe(false);
  });
});

describe('planWhole', () => {
  test('cuts out all pieces as one', () => {
    expect(pieces).toHaveLength(3);
    expect(plan.cuttings).toHaveLength(1);
    expect(plan.cuttings[0]!.box).toMatchObject({ left: 40, top: 20, width: 12, height: 112 });
  });

  test('says what the network says, if that is a digit', () => {
    const { readings, score } = plan.decode(() => sure(1), classes);
    expect(readings.map((reading) => reading.class)).toEqual([1]);
    expect(score).toBeLessThan(Math.log(0.89));
    expect(score).toBeGreaterThan(Math.log(0.89) - 0.5);
  });

  test.each([
    ['nothing', 10],
    ['a sign', 11],
  ])('is not read from what the network takes for %s', (_, best) => {
    expect(plan.decode(() => sure(best), classes)).toMatchObject({ readings: [], score: Number.NEGATIVE_INFINITY });
  });
});
