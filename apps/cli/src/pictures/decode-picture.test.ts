import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { decodePicture } from './decode-picture.ts';

const blank = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#fff' } });
const box = (brand: string, ...compatible: string[]): Uint8Array => {
  const size = 16 + 4 * compatible.length;
  return new Uint8Array([0, 0, 0, size, ...new TextEncoder().encode(`ftyp${brand}\0\0\0\0${compatible.join('')}`), 0]);
};

describe('decodePicture', () => {
  test('keeps a picture of 16 megapixels whole, and shrinks a larger one as the recognizer would', async () => {
    const whole = await decodePicture(await blank(4000, 4000).png().toBuffer());
    expect(whole).toMatchObject({ width: 4000, height: 4000, shrink: 1 });
    const large = await decodePicture(await blank(4000, 4001).png().toBuffer());
    expect(large).toMatchObject({ width: 1334, height: 1334, shrink: 3 });
    expect(large.data.length).toBe(4 * 1334 * 1334);
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

  test('opens AVIF, whose first box looks like that of HEIC', async () => {
    const avif = await blank(20, 20).avif({ effort: 0 }).toBuffer();
    expect(await decodePicture(avif)).toMatchObject({ width: 20, height: 20 });
    await expect(decodePicture(box('mif1', 'avif'))).rejects.toThrow(/not a readable picture/);
  });
});
