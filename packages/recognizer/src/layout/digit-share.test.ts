import { expect, test } from 'vitest';
import { digitShare } from './digit-share.ts';

const piecesOf = (...known: boolean[]) => known.map((isKnown, at) => ({ at, isKnown }));

test('digitShare counts what stands beside a stretch, less a reserve of 0.2 pieces', () => {
  const share = digitShare(piecesOf(true, true, false, true));
  expect(share(2, 3)).toBe(3 / 3.2);
  expect(share(0, 1)).toBe(2 / 3.2);
  expect(share(0, 2)).toBe(1 / 2.2);
});

test('digitShare counts a piece and its single neighbour alike', () => {
  const share = digitShare(piecesOf(true, false));
  expect(share(0, 1)).toBe(share(1, 2));
  expect(share(0, 1)).toBe(1 / 2.2);
});

test('digitShare is 0 beside one piece for a stretch that does not count itself, undefined where nothing stands', () => {
  expect(digitShare([{ at: 1, isKnown: true }])(0, 1)).toBe(0);
  expect(digitShare(piecesOf(true))(0, 1)).toBeUndefined();
  expect(digitShare([])(0, 1)).toBeUndefined();
});
