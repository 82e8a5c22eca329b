import { crc32 } from 'node:zlib';
import type { Dice } from '../dice.ts';

/** Where the sizes of a picture stand, in every form. */
const HEADER_BYTES = 200;
const ODD: readonly number[] = [
  0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0xff_ffff, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff,
];
const PNG = [0x89, 0x50, 0x4e, 0x47];

/** Changes a file in one place, at random: a flip, a cut, a splice with another file, a size that is odd. */
export function mutateBytes(bytes: Uint8Array, other: Uint8Array, dice: Dice): Uint8Array {
  const at = dice.below(bytes.length + 1);
  const inHeader = dice.below(Math.min(HEADER_BYTES, bytes.length));
  const end = Math.min(bytes.length, at + dice.below(64));
  switch (dice.below(9)) {
    case 0:
      return flipped(bytes, Math.min(at, bytes.length - 1), dice);
    case 1:
      return flipped(bytes, inHeader, dice);
    case 2:
      return bytes.slice(0, at);
    case 3:
      return joined(bytes.subarray(0, at), bytes.subarray(end));
    case 4:
      return joined(bytes.subarray(0, end), bytes.subarray(at));
    case 5:
      return joined(bytes.subarray(0, at), other.subarray(dice.below(other.length)));
    case 6:
      return joined(bytes, other.subarray(0, 1000));
    default:
      return withNumber(bytes, inHeader, dice);
  }
}

/** The sums of a PNG's chunks made right again, since behind a wrong sum no change is looked at. */
export function withRightSums(bytes: Uint8Array): Uint8Array {
  if (!PNG.every((byte, i) => bytes[i] === byte)) return bytes;
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 8; at + 12 <= copy.length; ) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > copy.length) break;
    view.setUint32(end, crc32(copy.subarray(at + 4, end)));
    at = end + 4;
  }
  return copy;
}

function flipped(bytes: Uint8Array, at: number, dice: Dice): Uint8Array {
  const copy = bytes.slice();
  if (at >= 0) copy[at]! ^= 1 << dice.below(8);
  return copy;
}

/** Two or four bytes replaced by an odd number, the first byte first or last. */
function withNumber(bytes: Uint8Array, at: number, dice: Dice): Uint8Array {
  const [value, isLittle, size] = [dice.pick(ODD), dice.below(2) === 0, dice.pick([2, 4])];
  const copy = bytes.slice();
  if (at + size > copy.length) return copy;
  const view = new DataView(copy.buffer);
  if (size === 2) view.setUint16(at, value, isLittle);
  else view.setUint32(at, value, isLittle);
  return copy;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
