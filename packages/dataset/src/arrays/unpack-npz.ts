import { unzipSync } from 'fflate';
import { DatasetError } from '../dataset-error.ts';
import type { NumberArray } from './number-array.ts';
import { parseNpy } from './parse-npy.ts';

/**
 * The arrays of an `.npz` file, by name.
 *
 * @param maxBytes of all arrays together, unpacked
 * @throws DatasetError `too-large` by what the archive says of an array, before that one is unpacked; `invalid-array` for a damaged one
 */
export function unpackNpz(bytes: Uint8Array, maxBytes: number): Map<string, NumberArray> {
  let total = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        if (!name.endsWith('.npy')) return false;
        // An entry that is stored comes out in the size that it has, whatever else it says.
        total += Math.max(size, originalSize);
        if (total > maxBytes) throw tooLarge(maxBytes);
        return true;
      },
    });
  } catch (error) {
    if (DatasetError.isInstance(error)) throw error;
    const message = 'unpackNpz: expected a whole archive of arrays, got a damaged one; save or download it again';
    throw new DatasetError({ code: 'invalid-array', message, cause: error });
  }
  return new Map(Object.entries(files).map(([name, file]) => [name.replace(/\.npy$/, ''), parseNpy(file)]));
}

function tooLarge(maxBytes: number): DatasetError {
  const message = `unpackNpz: expected arrays of at most ${maxBytes.toLocaleString('en-US')} bytes, got more`;
  return new DatasetError({ code: 'too-large', message });
}
