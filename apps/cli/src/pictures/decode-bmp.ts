import type { RowSource } from '@penstroke/runs';
import { openBmpRuns } from './open-bmp-runs.ts';
import { PictureFormatError } from './picture-format-error.ts';

/** Compressions: none, run lengths, and none with masks that say where the colours are. */
const PLAIN = 0;
const RUNS_OF_8 = 1;
const RUNS_OF_4 = 2;
const MASKED = 3;
const MASKED_WITH_ALPHA = 6;
const CORE_HEADER = 12;
/** From here on a header holds its own masks, alpha's included. */
const HEADER_WITH_ALPHA = 56;
const FILE_HEADER = 14;

/** Whether a file claims to be a BMP. */
export function isBmp(bytes: Uint8Array): boolean {
  return bytes[0] === 0x42 && bytes[1] === 0x4d;
}

/**
 * Opens a Windows bitmap: 1, 4 or 8 bits with a palette, as they are or in run lengths, 16, 24 or 32 bits with colours, rows from below
 * or above. Nothing is allocated for what the header says before the file is seen to hold it.
 *
 * @throws PictureFormatError for a file that is cut, malformed, or compressed as JPEG or PNG
 */
export function decodeBmp(bytes: Uint8Array): RowSource {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const need = (end: number): void => {
    if (!(end <= bytes.length)) throw new PictureFormatError(`the BMP ends after ${bytes.length} bytes; save it again`);
  };
  need(FILE_HEADER + CORE_HEADER);
  const headerSize = view.getUint32(14, true);
  const core = headerSize === CORE_HEADER;
  if (!core && headerSize < 40) throw new PictureFormatError(`its BMP header has ${headerSize} bytes; save it again`);
  need(FILE_HEADER + headerSize);
  const width = core ? view.getUint16(18, true) : view.getInt32(18, true);
  const signedHeight = core ? view.getUint16(20, true) : view.getInt32(22, true);
  const bits = view.getUint16(core ? 24 : 28, true);
  const compression = core ? PLAIN : view.getUint32(30, true);
  const height = Math.abs(signedHeight);
  if (width < 1 || height < 1) throw new PictureFormatError(`the BMP has ${width}x${height} pixels; save it again`);
  if (![1, 4, 8, 16, 24, 32].includes(bits))
    throw new PictureFormatError(`a BMP of ${bits} bits a pixel; save it as PNG`);
  const masked = (compression === MASKED || compression === MASKED_WITH_ALPHA) && (bits === 16 || bits === 32);
  const inRuns = (compression === RUNS_OF_8 && bits === 8) || (compression === RUNS_OF_4 && bits === 4);
  if (compression !== PLAIN && !masked && !inRuns) throw new PictureFormatError('a compressed BMP; save it as PNG');

  const start = view.getUint32(10, true);
  if (inRuns) {
    const palette = readPalette(bytes, { core, headerSize, bits, view, end: start });
    const readIndices = openBmpRuns(bytes, { start, height, bits });
    // Not before the picture is known to be small enough.
    let indices: Uint8Array | undefined;
    return {
      width,
      height,
      readRow(y, rgba) {
        indices ??= new Uint8Array(width);
        readIndices(signedHeight < 0 ? y : height - 1 - y, indices);
        for (let x = 0; x < width; x++) writeColour(palette, 3 * indices[x]!, rgba, 4 * x);
      },
    };
  }
  const stride = 4 * Math.ceil((width * bits) / 32);
  need(start + stride * height);
  const readPixels =
    bits <= 8
      ? indexedRow(bytes, { bits, palette: readPalette(bytes, { core, headerSize, bits, view, end: start }) })
      : colourRow(view, bits, masked ? readMasks(view, headerSize, compression, need) : plainMasks(bits));
  return {
    width,
    height,
    readRow: (y, rgba) => readPixels(start + stride * (signedHeight < 0 ? y : height - 1 - y), rgba),
  };
}

type ReadPixels = (from: number, rgba: Uint8Array) => void;

interface PaletteHeader {
  readonly core: boolean;
  readonly headerSize: number;
  readonly bits: number;
  readonly view: DataView;
  /** Where the pixels begin. */
  readonly end: number;
}

/** Blue, green, red of each colour; those that the file leaves out are black. */
function readPalette(bytes: Uint8Array, { core, headerSize, bits, view, end }: PaletteHeader): Uint8Array {
  const size = core ? 3 : 4;
  const most = 2 ** bits;
  const said = core ? most : view.getUint32(46, true) || most;
  const from = FILE_HEADER + headerSize;
  const palette = new Uint8Array(3 * most);
  const colours = Math.min(most, said, Math.floor(Math.max(0, Math.min(end, bytes.length) - from) / size));
  for (let i = 0; i < colours; i++) palette.set(bytes.subarray(from + i * size, from + i * size + 3), 3 * i);
  return palette;
}

function indexedRow(bytes: Uint8Array, { bits, palette }: { bits: number; palette: Uint8Array }): ReadPixels {
  const perByte = 8 / bits;
  const most = 2 ** bits - 1;
  return (from, rgba) => {
    for (let x = 0; 4 * x < rgba.length; x++) {
      const shift = 8 - bits * ((x % perByte) + 1);
      const colour = 3 * ((bytes[from + Math.floor(x / perByte)]! >> shift) & most);
      writeColour(palette, colour, rgba, 4 * x);
    }
  };
}

function writeColour(palette: Uint8Array, colour: number, rgba: Uint8Array, at: number): void {
  rgba[at] = palette[colour + 2]!;
  rgba[at + 1] = palette[colour + 1]!;
  rgba[at + 2] = palette[colour]!;
  rgba[at + 3] = 255;
}

/** The bits of red, green, blue and alpha; an alpha of 0 is opaque. */
type Masks = readonly [red: number, green: number, blue: number, alpha: number];

function plainMasks(bits: number): Masks {
  return bits === 16 ? [0x7c00, 0x03e0, 0x001f, 0] : [0xff0000, 0x00ff00, 0x0000ff, 0];
}

function readMasks(view: DataView, headerSize: number, compression: number, need: (end: number) => void): Masks {
  const withAlpha = headerSize >= HEADER_WITH_ALPHA || compression === MASKED_WITH_ALPHA;
  need(54 + (withAlpha ? 16 : 12));
  const mask = (at: number): number => view.getUint32(at, true);
  return [mask(54), mask(58), mask(62), withAlpha ? mask(66) : 0];
}

function colourRow(view: DataView, bits: number, masks: Masks): ReadPixels {
  const size = bits / 8;
  const parts = masks.map((mask) => ({ shift: mask === 0 ? 0 : 31 - Math.clz32(mask & -mask), mask }));
  const [red, green, blue, alpha] = parts.map(({ shift, mask }) => {
    const most = mask >>> shift;
    return (value: number): number => (most === 0 ? 0 : Math.round((255 * ((value & mask) >>> shift)) / most));
  });
  const opaque = masks[3] === 0;
  const pixel = (at: number): number => {
    if (size === 2) return view.getUint16(at, true);
    if (size === 4) return view.getUint32(at, true);
    return view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getUint8(at + 2) << 16);
  };
  return (from, rgba) => {
    for (let x = 0; 4 * x < rgba.length; x++) {
      const value = pixel(from + x * size);
      rgba[4 * x] = red!(value);
      rgba[4 * x + 1] = green!(value);
      rgba[4 * x + 2] = blue!(value);
      rgba[4 * x + 3] = opaque ? 255 : alpha!(value);
    }
  };
}
