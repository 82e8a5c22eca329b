import { describe, expect, test } from 'vitest';
import { drawnMask } from '../../test/made-pictures.ts';
import { labelPieces } from '../ink/label-pieces.ts';
import type { InkMask } from '../ink/threshold-ink.ts';
import { cutOut, joinCuttings } from './cut-out.ts';

/** A mask with the amounts 0 to 9 as tenths; ink is what has at least half. */
function maskOfTenths(...rows: string[]): InkMask {
  const ink = Float32Array.from(rows.join(''), (digit) => Number(digit) / 10);
  const isInk = Uint8Array.from(ink, (amount) => (amount >= 0.5 ? 1 : 0));
  return { isInk, ink, threshold: 0.5, floor: 0.1, noise: 0, specks: 0, width: rows[0]!.length, height: rows.length };
}

/** Cuts the pieces of the given numbers out. */
function cut(mask: InkMask, ...labels: number[]) {
  const found = labelPieces(mask.isInk, mask.width, mask.height);
  return cutOut(
    mask,
    found.labels,
    found.pieces.filter(({ label }) => labels.includes(label)),
  );
}

/** The rows of a cutting, in tenths. */
const rowsOf = ({ ink, box }: ReturnType<typeof cutOut>): string[] =>
  Array.from({ length: box.height }, (_, y) =>
    Array.from(ink.subarray(y * box.width, (y + 1) * box.width), (amount) => Math.round(10 * amount).toString(36)).join(
      '',
    ),
  );

describe('cutOut', () => {
  test('takes the pale rim along, and leaves out what is paler or farther off', () => {
    const mask = maskOfTenths('0000000', '0299200', '0299203', '0020000');
    expect(cut(mask, 1)).toMatchObject({ box: { left: 1, top: 1, width: 4, height: 3 } });
    expect(rowsOf(cut(mask, 1))).toEqual(['2aa2', '2aa2', '0200']);
  });

  test('leaves a neighbour out that reaches into its box', () => {
    const mask = drawnMask('#....', '#.##.', '#..#.', '#....', '#####');
    const whole = cut(mask, 1);
    expect(whole.box).toEqual({ left: 0, top: 0, width: 5, height: 5 });
    expect(rowsOf(whole)).toEqual(['a0000', 'a0000', 'a0000', 'a0000', 'aaaaa']);
    expect(rowsOf(cut(mask, 2))).toEqual(['aa', '0a']);
  });

  test('several pieces come with their places, within the box around them', () => {
    const mask = drawnMask('##...', '.....', '...##');
    expect(rowsOf(cut(mask, 1, 2))).toEqual(['aa000', '00000', '000aa']);
  });

  test('pale ink becomes as strong as any', () => {
    expect(rowsOf(cut(maskOfTenths('00000', '06660', '06660', '00000'), 1))).toEqual(['aaa', 'aaa']);
  });

  test('ink at the border of the picture is cut out whole', () => {
    const mask = drawnMask('###', '###');
    expect(cut(mask, 1)).toEqual({ ink: new Float32Array(6).fill(1), box: { left: 0, top: 0, width: 3, height: 2 } });
  });
});

describe('joinCuttings', () => {
  test('keeps the strongest amount where cuttings overlap, and 0 between them', () => {
    const joined = joinCuttings([
      { ink: Float32Array.of(0.5, 0.2), box: { left: 4, top: 2, width: 2, height: 1 } },
      { ink: Float32Array.of(0.9, 0.1), box: { left: 5, top: 2, width: 1, height: 2 } },
    ]);
    expect(joined.box).toEqual({ left: 4, top: 2, width: 2, height: 2 });
    expect(joined.ink).toEqual(Float32Array.of(0.5, 0.9, 0, 0.1));
  });
});
