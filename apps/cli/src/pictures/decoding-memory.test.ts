import { expect, test } from 'vitest';
import { expectDecodable, type PictureForm } from './decoding-memory.ts';

const form = (over: Partial<PictureForm>): PictureForm => ({
  format: 'jpeg',
  width: 8000,
  height: 8000,
  channels: 3,
  depth: 'uchar',
  isProgressive: false,
  isWholeWebp: false,
  ...over,
});

test.each<[string, Partial<PictureForm>]>([
  ['a baseline JPEG', {}],
  ['a PNG that is not interlaced, of 16 bits', { format: 'png', depth: 'ushort', channels: 4 }],
  ['a TIFF', { format: 'tiff' }],
  ['a lossy WebP', { format: 'webp' }],
  ['a small progressive JPEG', { isProgressive: true, width: 4000, height: 3000 }],
])('%s is decoded', (_what, over) => {
  expect(() => expectDecodable(form(over))).not.toThrow();
});

test.each<[string, Partial<PictureForm>, number]>([
  ['4:2:0', { chromaSubsampling: '4:2:0' }, 33],
  ['4:2:2', { chromaSubsampling: '4:2:2' }, 25],
  ['4:4:4', { chromaSubsampling: '4:4:4' }, 16],
  ['CMYK', { channels: 4, chromaSubsampling: '4:4:4:4' }, 12],
  ['grey', { channels: 1 }, 50],
])('a progressive JPEG holds two bytes a coefficient: %s has a limit of %i megapixels', (_what, over, megapixels) => {
  const limit = `expected at most ${megapixels} megapixels of a progressive JPEG, got 64.0; save it as a baseline JPEG`;
  expect(() => expectDecodable(form({ isProgressive: true, ...over }))).toThrow(limit);
});

test('an interlaced PNG holds its values: twice as many bytes where they have 16 bits', () => {
  const png = { format: 'png', isProgressive: true } as const;
  expect(() => expectDecodable(form(png))).toThrow(/at most 33 megapixels of an interlaced PNG/);
  expect(() => expectDecodable(form({ ...png, depth: 'ushort' }))).toThrow(/at most 16 megapixels/);
});
