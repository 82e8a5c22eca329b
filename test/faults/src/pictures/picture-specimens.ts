import sharp, { type Sharp } from 'sharp';

const [WIDTH, HEIGHT] = [61, 40];

/** A picture file that is mutated. */
export interface PictureSpecimen {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A dark stroke on a bright ground with a slope, so that no form can leave out much. */
const levels = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => {
  const [x, y] = [at % WIDTH, Math.floor(at / WIDTH)];
  return Math.abs(x - y - 10) < 4 ? 20 + x : 250 - y;
});

/** The same small picture in every form that `penstroke read` takes, and in some that it refuses. */
export async function makePictureSpecimens(): Promise<PictureSpecimen[]> {
  const grey = (): Sharp => sharp(levels, { raw: { width: WIDTH, height: HEIGHT, channels: 1 } });
  const png = await grey().toColourspace('srgb').png().toBuffer();
  const of = (): Sharp => sharp(png);
  const clear = (): Sharp => sharp(png).unflatten();
  const frames = sharp([png, png, png], { join: { animated: true } });
  const forms: Record<string, Sharp> = {
    'rgb.png': of().png(),
    'interlaced.png': of().png({ progressive: true }),
    'deep.png': of().toColourspace('rgb16').png(),
    'grey.png': grey().toColourspace('b-w').png(),
    'alpha.png': clear().png(),
    'palette.png': of().png({ palette: true, colours: 8 }),
    'plain.jpg': of().jpeg(),
    'progressive.jpg': of().jpeg({ progressive: true }),
    'grey.jpg': grey().toColourspace('b-w').jpeg(),
    'cmyk.jpg': of().toColourspace('cmyk').jpeg(),
    'turned.jpg': of().withMetadata({ orientation: 6 }).jpeg({ chromaSubsampling: '4:4:4' }),
    'plain.gif': of().gif(),
    'animated.gif': frames.clone().gif(),
    'lossy.webp': of().webp(),
    'alpha.webp': clear().webp(),
    'lossless.webp': of().webp({ lossless: true }),
    'animated.webp': frames.clone().webp(),
    'plain.avif': of().avif({ effort: 0 }),
    'deep.avif': of().avif({ effort: 0, bitdepth: 10 }),
    'lzw.tiff': of().tiff({ compression: 'lzw' }),
    'jpeg.tiff': of().tiff({ compression: 'jpeg' }),
    'fax.tiff': of().threshold(128).toColourspace('b-w').tiff({ compression: 'ccittfax4', bitdepth: 1 }),
    'deep.tiff': of().toColourspace('rgb16').tiff({ compression: 'none' }),
    'deflate.tiff': of().tiff({ compression: 'deflate', predictor: 'horizontal' }),
    'tiled.tiff': of().tiff({ compression: 'packbits', tile: true, tileWidth: 16, tileHeight: 16, pyramid: true }),
  };
  const made = await Promise.all(
    Object.entries(forms).map(async ([name, form]) => ({ name, bytes: new Uint8Array(await form.toBuffer()) })),
  );
  const { width, height } = { width: WIDTH, height: HEIGHT };
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path d="M1 1L30 30"/></svg>`;
  return [
    ...made,
    ...[1, 4, 8, 16, 24, 32].map((bits) => ({ name: `${bits}.bmp`, bytes: bmp(bits, 0) })),
    { name: 'rle8.bmp', bytes: bmp(8, 1) },
    { name: 'rle4.bmp', bytes: bmp(4, 2) },
    ...[1, 2, 3, 4, 5, 6].map((kind) => ({ name: `p${kind}.pnm`, bytes: pnm(kind) })),
    { name: 'refused.svg', bytes: new TextEncoder().encode(svg) },
  ];
}

/** A Windows bitmap, from below: plain, or in run lengths of single pixels. */
function bmp(bits: number, compression: number): Uint8Array {
  const colours = bits <= 8 ? 2 ** bits : 0;
  const rows = Array.from({ length: HEIGHT }, (_, y) => {
    const row = levels.subarray(y * WIDTH, (y + 1) * WIDTH);
    if (compression !== 0) return [...Array.from(row, (level) => [1, level]).flat(), 0, 0];
    const plain =
      bits < 8
        ? Array.from({ length: Math.ceil((WIDTH * bits) / 8) }, (_byte, at) => row[Math.floor((at * 8) / bits)]!)
        : Array.from(row, (level) => Array(bits / 8).fill(level) as number[]).flat();
    return [...plain, ...Array(-plain.length & 3).fill(0)];
  });
  const header = Buffer.alloc(54);
  const start = 54 + 4 * colours;
  header.write('BM');
  for (const [at, value] of [
    [10, start],
    [14, 40],
    [18, WIDTH],
    [22, HEIGHT],
    [26, 1 | (bits << 16)],
    [30, compression],
    [46, colours],
  ] as const) {
    header.writeUInt32LE(value, at);
  }
  const palette = Array.from({ length: colours }, (_, i) => [i, i, i, 0]).flat();
  return Uint8Array.from([...header, ...palette, ...rows.flat(), 0, 1]);
}

/** A Netpbm picture: 1 to 3 in text, 4 to 6 in bytes; bits, greys, colours. */
function pnm(kind: number): Uint8Array {
  const perPixel = kind % 3 === 0 ? 3 : 1;
  const values = Array.from(levels, (level) => Array(perPixel).fill(kind % 3 === 1 ? level & 1 : level) as number[]);
  const header = `P${kind} # a remark\n${WIDTH} ${HEIGHT}\n${kind % 3 === 1 ? '' : '255\n'}`;
  const body = kind <= 3 ? new TextEncoder().encode(values.flat().join(' ')) : values.flat();
  return Uint8Array.from([...new TextEncoder().encode(header), ...body]);
}
