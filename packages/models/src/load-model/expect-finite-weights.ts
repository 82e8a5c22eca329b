import type { io } from '@tensorflow/tfjs-core';
import { ModelFormatError } from '../model-format-error.ts';

/** The exponent bits of a float16: all are set in NaN and infinity alone. */
const FLOAT16_EXPONENT = 0x7c00;

/**
 * Checks that no weight is NaN or infinite, be it stored as float32, float16 or whole numbers with a scale.
 *
 * @param who the function that messages name
 * @param artifacts `specs` checked, in the order of `data`; `why` there may be such a number
 * @throws ModelFormatError that names the first weight with such a number
 */
export function expectFiniteWeights(
  who: string,
  {
    specs,
    data,
    why,
  }: { readonly specs: readonly io.WeightsManifestEntry[]; readonly data: ArrayBuffer; readonly why: string },
): void {
  let offset = 0;
  for (const { name, shape, quantization } of specs) {
    const elements = shape.reduce((product, size) => product * size, 1);
    const bytes = elements * (quantization === undefined ? 4 : quantization.dtype === 'uint8' ? 1 : 2);
    // A copy where the numbers are not aligned, as after weights of one byte.
    const at =
      offset % 4 === 0 ? { buffer: data, start: offset } : { buffer: data.slice(offset, offset + bytes), start: 0 };
    const areAll =
      quantization === undefined
        ? areFinite(new Float32Array(at.buffer, at.start, elements))
        : quantization.dtype === 'float16'
          ? new Uint16Array(at.buffer, at.start, elements).every(
              (bits) => (bits & FLOAT16_EXPONENT) !== FLOAT16_EXPONENT,
            )
          : isFiniteScale(quantization);
    if (!areAll) {
      throw new ModelFormatError(`${who}: expected finite numbers in the weight ${name}, got NaN or infinity; ${why}`);
    }
    offset += bytes;
  }
}

function areFinite(values: Float32Array): boolean {
  for (let i = 0; i < values.length; i++) {
    // Faster than Number.isFinite over millions of numbers: x - x is 0 for finite x alone.
    if (values[i]! - values[i]! !== 0) return false;
  }
  return true;
}

/** Whether the least and the largest number that the scale can give are float32s. */
function isFiniteScale({ dtype, scale = 1, min = 0 }: NonNullable<io.WeightsManifestEntry['quantization']>): boolean {
  return [min, scale * (dtype === 'uint8' ? 2 ** 8 : 2 ** 16) + min].every((end) => Number.isFinite(Math.fround(end)));
}
