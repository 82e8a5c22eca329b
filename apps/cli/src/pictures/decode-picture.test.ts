import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { MAX_PICTURE_BYTES } from '@penstroke/runs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../test/helpers/run-cli.ts';
import { decodePicture } from './decode-picture.ts';

const blank = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#fff' } });
const box = (brand: string, ...compatible: string[]): Uint8Array => {
  const size = 16 + 4 * compatible.length;
  return new Uint8Array([0, 0, 0, size, ...new TextEncoder().encode(`ftyp${brand}\0\0\0\0${compatible.join('')}`), 0]);
};

describe('decodePicture', () => {
  test('shrinks a large picture by the factor that the recognizer would use, above 16 megapixels too', async () => {
    const small = await decodePicture(await blank(1600, 1200).png().toBuffer());
    expect(small).toMatchObject({ width: 1600, height: 1200, shrink: 1 });
    for (const side of [4000, 4001]) {
      const large = await decodePicture(await blank(side, side).png().toBuffer());
      expect(large).toMatchObject({ width: 1334, height: 1334, shrink: 3 });
      expect(large.data.length).toBe(4 * 1334 * 1334);
    }
  });

  test.each([3, 4] as const)(
    'up to 16 megapixels each pixel is the exact mean of its block, of %i channels',
    async (channels) => {
      const [width, height] = [1601, 3];
      const values = Uint8Array.from({ length: channels * width * height }, (_, at) =>
        at % channels === 3 ? 255 : (at * 2654435761) >>> 24,
      );
      const png = await sharp(values, { raw: { width, height, channels } }).png().toBuffer();
      const { data, shrink } = await decodePicture(png);
      expect(shrink).toBe(2);
      const at = (x: number, y: number): number => values[channels * (y * width + x)]!;
      expect(data[4]).toBe(Math.round((at(2, 0) + at(3, 0) + at(2, 1) + at(3, 1)) / 4));
      expect(data[4 * 801 + 4 * 800]).toBe(at(1600, 2));
      expect(Array.from(data).every((value, place) => place % 4 !== 3 || value === 255)).toBe(true);
    },
  );

  test('reads a large file by its path as it reads its bytes, and checks the file first', async () => {
    const folder = temporaryFolder();
    const path = join(folder.path, 'noise.png');
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
    const png = await sharp({ create: { width: 2000, height: 2000, channels: 3, background: '#fff', noise } })
      .png({ compressionLevel: 0 })
      .toBuffer();
    expect(png.length).toBeGreaterThan(8 * 2 ** 20);
    writeFileSync(path, png);
    const [byPath, byBytes] = [await decodePicture(path), await decodePicture(png)];
    expect(Buffer.from(byPath.data).equals(Buffer.from(byBytes.data))).toBe(true);
    expect([byPath.width, byPath.height, byPath.shrink]).toEqual([1000, 1000, 2]);
    await expect(decodePicture(folder.path)).rejects.toThrow(/EISDIR|regular file/);
    truncateSync(path, MAX_PICTURE_BYTES + 1);
    await expect(decodePicture(path)).rejects.toThrow(/at most 67,108,864 bytes/);
    folder.remove();
  });

  test('turns a picture as its EXIF data says, a large one too', async () => {
    const turned = (width: number, height: number) =>
      blank(width, height).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await decodePicture(await turned(30, 20))).toMatchObject({ width: 20, height: 30, shrink: 1 });
    expect(await decodePicture(await turned(5000, 4000))).toMatchObject({ width: 1000, height: 1250, shrink: 4 });
  });

  test('keeps what is transparent, and reads 16 bits as 8', async () => {
    const clear = await sharp({ create: { width: 1, height: 1, channels: 4, background: '#ffffff40' } })
      .png()
      .toBuffer();
    expect([...(await decodePicture(clear)).data]).toEqual([255, 255, 255, 64]);
    const deep = await sharp(new Uint16Array([0, 65_535]), { raw: { width: 2, height: 1, channels: 1 } })
      .toColourspace('grey16')
      .png()
      .toBuffer();
    expect([...(await decodePicture(deep)).data]).toEqual([0, 0, 0, 255, 255, 255, 255, 255]);
  });

  test.each([
    ['HEIC', box('heic', 'mif1', 'heic'), /HEIC is not read here; save it as JPEG/],
    ['HEIC of the common brand', box('mif1', 'heic'), /HEIC is not read here/],
    ['nothing', new Uint8Array(0), /the file is empty/],
    ['text', new TextEncoder().encode('no picture'), /not a readable picture .*; give a PNG or JPEG file/],
    ['a cut BMP', new Uint8Array([0x42, 0x4d, 0, 0]), /not a readable picture: the BMP ends after 4 bytes/],
    ['65 megapixels', new TextEncoder().encode('P4\n65000000 1\n'), /ends after|more than 64,000,000 pixels/],
  ])('refuses %s in half a sentence with the remedy', async (_what, bytes, reason) => {
    await expect(decodePicture(bytes)).rejects.toThrow(reason);
  });

  test('refuses a PNG of too many pixels by its header', async () => {
    const png = await blank(8001, 8001).png().toBuffer();
    await expect(decodePicture(png)).rejects.toThrow(/more than 64,000,000 pixels; make it smaller/);
  });

  test('refuses a picture of one long row by its header', async () => {
    const pbm = Buffer.concat([Buffer.from('P4\n64000000 1\n'), Buffer.alloc(8_000_000)]);
    await expect(decodePicture(pbm)).rejects.toThrow(/at most 65,535 pixels, got 64,000,000x1; crop the picture/);
  });

  test('refuses an AVIF by the size in its header, which libvips would complain about on stderr', async () => {
    const avif = await blank(20, 20).avif({ effort: 0 }).toBuffer();
    const at = avif.indexOf('ispe') + 8;
    expect([avif.readUInt32BE(at), avif.readUInt32BE(at + 4)]).toEqual([20, 20]);
    avif.writeUInt32BE(0x7f00_0001, at);
    await expect(decodePicture(avif)).rejects.toThrow(/more than 64,000,000 pixels; make it smaller/);
    avif.writeUInt32BE(70_000, at);
    await expect(decodePicture(avif)).rejects.toThrow(/at most 65,535 pixels, got 70,000x20/);
  });

  test('says nothing of what stands in an SVG, plain, broken or packed', async () => {
    const svg = Buffer.from('<svg xmlns="http://secret\u0001/" width="9" height="9"/>');
    for (const bytes of [svg, Buffer.concat([Buffer.from('\uFEFF\n'), svg]), gzipSync(svg)]) {
      const error = (await decodePicture(bytes).catch((reason: unknown) => reason)) as Error;
      expect(error.message).toMatch(
        /^(expected a PNG or JPEG picture, got an SVG|not a readable picture \(.*unsupported)/,
      );
    }
  });

  test('opens AVIF, whose first box looks like that of HEIC', async () => {
    const avif = await blank(20, 20).avif({ effort: 0 }).toBuffer();
    expect(await decodePicture(avif)).toMatchObject({ width: 20, height: 20 });
    await expect(decodePicture(box('mif1', 'avif'))).rejects.toThrow(/not a readable picture/);
  });
});
