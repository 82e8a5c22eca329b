import type { RowSource } from '@penstroke/runs';
import { PictureFormatError } from './picture-format-error.ts';

/** Values a pixel of P1 to P6: bits, greys, colours; as text, then as bytes. */
const CHANNELS = [1, 1, 3, 1, 1, 3] as const;
const MOST = 65_535;

/** Whether a file claims to be a PBM, PGM or PPM. */
export function isPnm(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1]! >= 0x31 && bytes[1]! <= 0x36 && isSpace(bytes[2] ?? 0);
}

/**
 * Opens a Netpbm picture, P1 to P6, of up to 16 bits a value. Nothing is allocated for what the header says before the file is seen
 * to hold it.
 *
 * @throws PictureFormatError for a file that is cut or malformed
 */
export function decodePnm(bytes: Uint8Array): RowSource {
  const kind = bytes[1]! - 0x30;
  const channels = CHANNELS[kind - 1]!;
  const isBits = kind === 1 || kind === 4;
  const text = tokens(bytes, 2);
  const width = text.number();
  const height = text.number();
  const maximum = isBits ? 1 : text.number();
  if (width < 1 || height < 1 || maximum < 1 || maximum > MOST) {
    throw new PictureFormatError(`its header says ${width}x${height} pixels up to ${maximum}; save it again`);
  }
  if (kind <= 3) {
    // A value takes a byte at least.
    need(bytes, text.position() + width * height * channels);
    return rowsOf({ width, height, channels, maximum, inverted: isBits }, () => (isBits ? text.bit() : text.number()));
  }
  const start = text.position() + 1;
  if (isBits) {
    const stride = Math.ceil(width / 8);
    need(bytes, start + stride * height);
    return rowsOf({ width, height, channels, maximum, inverted: true }, (y, x) => {
      return (bytes[start + y * stride + (x >> 3)]! >> (7 - (x & 7))) & 1;
    });
  }
  const size = maximum > 255 ? 2 : 1;
  need(bytes, start + width * height * channels * size);
  return rowsOf({ width, height, channels, maximum, inverted: false }, (y, x) => {
    const at = start + size * (y * width * channels + x);
    return size === 1 ? bytes[at]! : 256 * bytes[at]! + bytes[at + 1]!;
  });
}

interface Form {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly maximum: number;
  /** Whether 0 is white, as in pictures of bits. */
  readonly inverted: boolean;
}

/** @param valueAt the value `x` of the row `y`; each is asked for once, in order */
function rowsOf(
  { width, height, channels, maximum, inverted }: Form,
  valueAt: (y: number, x: number) => number,
): RowSource {
  const levelAt = (y: number, x: number): number => {
    const level = Math.min(255, Math.round((255 * valueAt(y, x)) / maximum));
    return inverted ? 255 - level : level;
  };
  return {
    width,
    height,
    readRow(y, rgba) {
      for (let x = 0; x < width; x++) {
        if (channels === 1) rgba.fill(levelAt(y, x), 4 * x, 4 * x + 3);
        else for (let channel = 0; channel < 3; channel++) rgba[4 * x + channel] = levelAt(y, 3 * x + channel);
        rgba[4 * x + 3] = 255;
      }
    },
  };
}

function need(bytes: Uint8Array, end: number): void {
  if (!(end <= bytes.length)) throw new PictureFormatError(`the file ends after ${bytes.length} bytes; save it again`);
}

/** The numbers of a header or of a picture in text; from # to the end of its line is a comment. */
function tokens(bytes: Uint8Array, from: number): { number(): number; bit(): number; position(): number } {
  let at = from;
  const skip = (): void => {
    while (at < bytes.length && (isSpace(bytes[at]!) || bytes[at] === 0x23)) {
      if (bytes[at] === 0x23) while (at < bytes.length && bytes[at] !== 0x0a) at++;
      else at++;
    }
  };
  const digit = (): number => {
    const value = (bytes[at] ?? 0) - 0x30;
    return value >= 0 && value <= 9 ? value : -1;
  };
  const fail = (): never => {
    throw new PictureFormatError(
      at < bytes.length ? 'a number is malformed; save it again' : 'the file ends too early; save it again',
    );
  };
  return {
    position: () => at,
    number() {
      skip();
      if (digit() < 0) fail();
      let value = 0;
      for (let next = digit(); next >= 0; next = digit()) {
        value = 10 * value + next;
        if (value > 2 ** 31) fail();
        at++;
      }
      return value;
    },
    bit() {
      skip();
      const value = digit();
      if (value !== 0 && value !== 1) fail();
      at++;
      return value;
    },
  };
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}
