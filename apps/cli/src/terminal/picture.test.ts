import { expect, test } from 'vitest';
import { blockPicture } from './picture.ts';

test('blockPicture draws two rows of pixels as one of shades without colour', () => {
  const pixels = [0, 255, 128, 0, 255, 128];
  expect(blockPicture(pixels, { width: 3, height: 2, colour: false })).toBe(' █▒');
});

test('blockPicture takes a missing last row for black, and no spaces at the end of a line', () => {
  expect(blockPicture([255, 0], { width: 2, height: 1, colour: false })).toBe('▒');
});

test('blockPicture gives the upper pixel as the colour, the lower as the ground, in 24 greys', () => {
  expect(blockPicture([255, 0], { width: 1, height: 2, colour: true })).toBe('\x1b[38;5;255;48;5;232m▀\x1b[0m');
});
