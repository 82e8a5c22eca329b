import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { drawDigit } from './helpers/draw-digit.ts';
import { runCli, temporaryFolder } from './helpers/run-cli.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const [WIDTH, HEIGHT] = [300, 170];
const TEXT = '275';
/** Three digits on white; no turn or mirror of it reads the same. */
const drawing = await sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#fff' } })
  .composite(
    [...TEXT].map((digit, place) => ({
      input: Buffer.from(drawDigit(Number(digit), { page: 90, at: [14, 10, 62], pen: 7, paper: 'none', ink: '#123' })),
      left: 12 + 95 * place,
      top: 40,
    })),
  )
  .removeAlpha()
  .png()
  .toBuffer();
const grey = new Uint8Array(await sharp(drawing).greyscale().raw().toBuffer());
const of = (input: Buffer = drawing): Sharp => sharp(input);
const transparent = await of().unflatten().png().toBuffer();

/** The drawing as a file that holds it turned or mirrored has it, by the number of EXIF's orientation. */
async function turned(orientation: number): Promise<Buffer> {
  const angle = [0, 0, 0, 180, 180, 90, 270, 270, 90][orientation]!;
  const rotated = await of().rotate(angle).png().toBuffer();
  const stored = [2, 4, 5, 7].includes(orientation) ? await of(rotated).flop().png().toBuffer() : rotated;
  return of(stored).withMetadata({ orientation }).jpeg({ quality: 92 }).toBuffer();
}

/** Little-endian numbers of two or four bytes. */
function numbers(...values: readonly (readonly [size: 2 | 4, value: number])[]): Buffer {
  const bytes = Buffer.alloc(values.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of values) at = size === 2 ? bytes.writeUInt16LE(value, at) : bytes.writeInt32LE(value, at);
  return bytes;
}

interface BmpForm {
  readonly bits: number;
  readonly topDown?: boolean;
  readonly compression?: number;
  /** The bytes of a row, padded here. */
  row(y: number): number[];
}

/** A bitmap with a palette of greys, as many as its bits tell apart. */
function bmp({ bits, topDown = false, compression = 0, row }: BmpForm): Buffer {
  const colours = bits <= 8 ? 2 ** bits : 0;
  const table = Array.from({ length: colours }, (_, i) => {
    const level = Math.round((255 * i) / (colours - 1));
    return [level, level, level, 0];
  });
  const rows = Array.from({ length: HEIGHT }, (_, at) => {
    const bytes = row(topDown ? at : HEIGHT - 1 - at);
    return compression === 1 || compression === 2 ? bytes : [...bytes, ...Array(-bytes.length & 3).fill(0)];
  });
  const data = Buffer.from([...rows.flat(), ...(compression === 0 ? [] : [0, 1])]);
  const start = 54 + 4 * colours;
  const header = numbers([4, start + data.length], [4, 0], [4, start]);
  const about = numbers(
    ...([
      [4, 40],
      [4, WIDTH],
      [4, topDown ? -HEIGHT : HEIGHT],
      [2, 1],
      [2, bits],
      [4, compression],
    ] as const),
    ...([
      [4, data.length],
      [4, 2835],
      [4, 2835],
      [4, colours],
      [4, 0],
    ] as const),
  );
  return Buffer.concat([Buffer.from('BM'), header, about, Buffer.from(table.flat()), data]);
}

const levelsOf = (y: number): number[] => [...grey.subarray(WIDTH * y, WIDTH * (y + 1))];
/** Colour numbers of fewer bits, packed from the left. */
const packed = (y: number, bits: number): number[] => {
  const numbersOf = levelsOf(y).map((level) => Math.round((level * (2 ** bits - 1)) / 255));
  const perByte = 8 / bits;
  return Array.from({ length: Math.ceil(WIDTH / perByte) }, (_, at) =>
    numbersOf
      .slice(at * perByte, (at + 1) * perByte)
      .reduce((byte, value, i) => byte | (value << (8 - bits * (i + 1))), 0),
  );
};
/** Runs of equal values, and the end of the row. */
const runs = (values: readonly number[], byteOf: (value: number) => number): number[] => {
  const out: number[] = [];
  for (let at = 0; at < values.length; ) {
    let count = 1;
    while (count < 255 && values[at + count] === values[at]) count++;
    out.push(count, byteOf(values[at]!));
    at += count;
  }
  return [...out, 0, 0];
};
const pnm = (kind: number, maximum: number | undefined, body: Uint8Array | string): Buffer =>
  Buffer.concat([
    Buffer.from(`P${kind}\n# a comment\n${WIDTH} ${HEIGHT}\n${maximum === undefined ? '' : `${maximum}\n`}`),
    Buffer.from(body as Uint8Array),
  ]);
const rgb = Uint8Array.from({ length: 3 * grey.length }, (_, at) => grey[Math.floor(at / 3)]!);
const bits = Array.from(grey, (level) => (level < 128 ? 1 : 0));
const packedBits = Uint8Array.from({ length: HEIGHT * Math.ceil(WIDTH / 8) }, (_, at) => {
  const [y, first] = [Math.floor(at / Math.ceil(WIDTH / 8)), 8 * (at % Math.ceil(WIDTH / 8))];
  return Array.from({ length: 8 }).reduce<number>(
    (byte, _bit, i) => byte | ((first + i < WIDTH ? bits[y * WIDTH + first + i]! : 0) << (7 - i)),
    0,
  );
});

const files: Record<string, Buffer> = {
  'rgb.png': drawing,
  'interlaced.png': await of().png({ progressive: true }).toBuffer(),
  '16-bit.png': await of().toColourspace('rgb16').png().toBuffer(),
  'grey-16-bit.png': await of().toColourspace('grey16').png().toBuffer(),
  'grey.png': await of().toColourspace('b-w').png().toBuffer(),
  'grey-and-alpha.png': await of(transparent).toColourspace('b-w').png().toBuffer(),
  'alpha.png': transparent,
  'palette.png': await of().png({ palette: true, colours: 8 }).toBuffer(),
  'palette-and-alpha.png': await of(transparent).png({ palette: true, colours: 8 }).toBuffer(),
  '1-bit.png': await of().threshold(128).png({ palette: true, colours: 2 }).toBuffer(),
  'progressive.jpg': await of().jpeg({ progressive: true }).toBuffer(),
  'grey.jpg': await of().toColourspace('b-w').jpeg().toBuffer(),
  'cmyk.jpg': await of().toColourspace('cmyk').jpeg().toBuffer(),
  '444.jpg': await of().jpeg({ chromaSubsampling: '4:4:4' }).toBuffer(),
  'plain.gif': await of().gif().toBuffer(),
  'transparent.gif': await of(transparent).gif().toBuffer(),
  'lossy.webp': await of().webp().toBuffer(),
  'lossless.webp': await of(transparent).webp({ lossless: true }).toBuffer(),
  'plain.avif': await of().avif({ effort: 0 }).toBuffer(),
  'lzw.tiff': await of().tiff({ compression: 'lzw' }).toBuffer(),
  'jpeg.tiff': await of().tiff({ compression: 'jpeg' }).toBuffer(),
  'fax.tiff': await of().threshold(128).toColourspace('b-w').tiff({ compression: 'ccittfax4', bitdepth: 1 }).toBuffer(),
  '16-bit.tiff': await of().toColourspace('rgb16').tiff({ compression: 'none' }).toBuffer(),
  'cmyk.tiff': await of().toColourspace('cmyk').tiff({ compression: 'deflate' }).toBuffer(),
  '1.bmp': bmp({ bits: 1, row: (y) => packed(y, 1) }),
  '4.bmp': bmp({ bits: 4, row: (y) => packed(y, 4) }),
  '8.bmp': bmp({ bits: 8, row: levelsOf }),
  '8-top-down.bmp': bmp({ bits: 8, topDown: true, row: levelsOf }),
  'rle8.bmp': bmp({ bits: 8, compression: 1, row: (y) => runs(levelsOf(y), (level) => level) }),
  'rle4.bmp': bmp({
    bits: 4,
    compression: 2,
    row: (y) =>
      runs(
        levelsOf(y).map((level) => level >> 4),
        (level) => 17 * level,
      ),
  }),
  '16.bmp': bmp({
    bits: 16,
    row: (y) => levelsOf(y).flatMap((v) => [((v >> 3) * 0x421) & 255, ((v >> 3) * 0x421) >> 8]),
  }),
  '24.bmp': bmp({ bits: 24, row: (y) => levelsOf(y).flatMap((level) => [level, level, level]) }),
  '32.bmp': bmp({ bits: 32, row: (y) => levelsOf(y).flatMap((level) => [level, level, level, 0]) }),
  'text.pbm': pnm(1, undefined, bits.join(' ')),
  'text.pgm': pnm(2, 255, grey.join(' ')),
  'text.ppm': pnm(3, 255, rgb.join('\n')),
  'bits.pbm': pnm(4, undefined, packedBits),
  'bytes.pgm': pnm(5, 255, grey),
  'words.pgm': pnm(
    5,
    65_535,
    Uint8Array.from({ length: 2 * grey.length }, (_, at) => grey[at >> 1]!),
  ),
  'bytes.ppm': pnm(6, 255, rgb),
};
for (let orientation = 1; orientation <= 8; orientation++) {
  files[`turned-${orientation}.jpg`] = await turned(orientation);
}

// 48 pictures on a busy machine.
test('one drawing in every form that people bring reads the same', { timeout: 240_000 }, async () => {
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder.path, name), bytes);
  const names = Object.keys(files);
  const { code, json, stderr } = await runCli(['read', ...names, '--json', '--backend', 'simd', '--threads', '1'], {
    cwd: folder.path,
  });
  const read = json() as { file: string; text?: string; error?: string }[];
  expect(read.map(({ file, text, error }) => [file, text ?? error])).toEqual(names.map((name) => [name, TEXT]));
  expect([code, stderr]).toEqual([0, '']);
});

test('a TIFF of decimal numbers is refused with the remedy', async () => {
  // One strip of floats: width, height, bits, no compression, grey, where, samples, rows, bytes, format.
  const tags = [
    [256, 3, 1, 2],
    [257, 3, 1, 2],
    [258, 3, 1, 32],
    [259, 3, 1, 1],
    [262, 3, 1, 1],
    [273, 4, 1, 8],
    [277, 3, 1, 1],
    [278, 3, 1, 2],
    [279, 4, 1, 16],
    [339, 3, 1, 3],
  ] as const;
  const entries = tags.map(([tag, type, count, value]) => numbers([2, tag], [2, type], [4, count], [4, value]));
  const floats = Buffer.from(Float32Array.of(0, 1, 1, 0).buffer);
  const tiff = Buffer.concat([
    Buffer.from('II'),
    numbers([2, 42], [4, 24]),
    floats,
    numbers([2, tags.length]),
    ...entries,
    numbers([4, 0]),
  ]);
  writeFileSync(join(folder.path, 'float.tiff'), tiff);
  const { code, stderr } = await runCli(['read', 'float.tiff', '--backend', 'simd'], { cwd: folder.path });
  expect([code, stderr]).toEqual([
    1,
    'penstroke: float.tiff: expected 8 or 16 bits a value, got a tiff of float values; save it as PNG\n',
  ]);
});
