import { createAugmentation } from '@penstroke/augment';
import { tensor4d, tidy } from '@tensorflow/tfjs-core';
import type { BrowsedDigit, DigitsQuery } from '../messages/reader-messages.ts';
import { openDigits, type ShowProgress } from './open-digits.ts';

/** A range of MNIST's digits, of one class or all, each varied as the query says. */
export async function browseDigits(
  { part, label, start, count, augment, seed }: DigitsQuery,
  showProgress: ShowProgress,
): Promise<{ total: number; width: number; height: number; digits: BrowsedDigit[] }> {
  const set = await openDigits(part, showProgress);
  const { width, height } = set;
  const indices: number[] = [];
  let total = 0;
  for (let index = 0; index < set.count; index++) {
    if (label >= 0 && set.labels[index] !== label) continue;
    if (total >= start && indices.length < count) indices.push(index);
    total++;
  }
  const size = width * height;
  const plain = indices.map((index) => set.images.slice(index * size, (index + 1) * size));
  const shown = augment.length === 0 ? plain : await vary(plain, { width, height, augment, seed });
  const digits = indices.map((index, at) => ({ index, label: set.labels[index]!, pixels: shown[at]! }));
  return { total, width, height, digits };
}

async function vary(
  images: readonly Uint8Array[],
  { width, height, augment, seed }: { width: number; height: number } & Pick<DigitsQuery, 'augment' | 'seed'>,
): Promise<Uint8Array[]> {
  if (images.length === 0) return [];
  const size = width * height;
  const values = new Float32Array(images.length * size);
  images.forEach((pixels, at) => {
    for (let i = 0; i < size; i++) values[at * size + i] = pixels[i]! / 255;
  });
  const varied = tidy(() =>
    createAugmentation(augment)(tensor4d(values, [images.length, height, width, 1]), { seed, step: 0 }),
  );
  const flat = await varied.data();
  varied.dispose();
  return images.map((_, at) =>
    Uint8Array.from(flat.subarray(at * size, (at + 1) * size), (value) =>
      Math.round(255 * Math.min(1, Math.max(0, value))),
    ),
  );
}
