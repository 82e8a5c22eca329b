import sharp from 'sharp';
import { expect, test } from 'vitest';
import { isWholeWebp } from './is-whole-webp.ts';

const picture = (channels: 3 | 4) => sharp({ create: { width: 8, height: 8, channels, background: '#0008' } });

test('a lossless WebP is held as a whole, with a profile before its pixels too; a lossy one is not', async () => {
  const lossless = await picture(3).webp({ lossless: true }).toBuffer();
  const withProfile = await picture(4).withIccProfile('srgb').webp({ lossless: true }).toBuffer();
  const lossy = await picture(3).webp().toBuffer();
  const lossyWithAlpha = await picture(4).webp().toBuffer();
  expect([lossless, withProfile, lossy, lossyWithAlpha].map(isWholeWebp)).toEqual([true, true, false, false]);
});

test('other bytes are none', () => {
  expect(isWholeWebp(new Uint8Array(0))).toBe(false);
  expect(isWholeWebp(new TextEncoder().encode('RIFF\0\0\0\0WEBP'))).toBe(false);
});
