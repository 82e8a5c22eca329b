import { createRandom } from '@penstroke/random';
import type { LabelledArrays, SetArrays } from './labelled-arrays.ts';

/** Of each class, one image in this many is held back. */
export const HELD_BACK = 6;

/**
 * A set with a test part: where it has none, a sixth of each class is held back, drawn once and for all, so that every reading of the same
 * set holds back the same images.
 *
 * @param isShuffled whether the training images too are put in a drawn order: those of folders come class by class, and the first ones
 *   validate
 */
export function withTest(
  { train, test }: SetArrays,
  { isShuffled = false }: { readonly isShuffled?: boolean } = {},
): Required<SetArrays> {
  const order = createRandom(1, 'dataset/hold-back').permutation(0, train.labels.data.length);
  const all = isShuffled ? [...order] : Array.from(train.labels.data, (_, index) => index);
  if (test) return { train: isShuffled ? take(train, all) : train, test };
  const counts = new Map<number, number>();
  for (const label of train.labels.data) counts.set(label, (counts.get(label) ?? 0) + 1);
  const left = new Map([...counts].map(([label, count]) => [label, Math.floor(count / HELD_BACK)]));
  const held = new Set<number>();
  for (const index of order) {
    const label = train.labels.data[index]!;
    if (left.get(label)! === 0) continue;
    left.set(label, left.get(label)! - 1);
    held.add(index);
  }
  // Classes of a few images give none; something must be left to score.
  if (held.size === 0 && order.length > 1) held.add(order[0]!);
  return {
    train: take(
      train,
      all.filter((index) => !held.has(index)),
    ),
    test: take(
      train,
      all.filter((index) => held.has(index)),
    ),
  };
}

function take({ images, labels }: LabelledArrays, indices: readonly number[]): LabelledArrays {
  const [, height, width, channels] = images.shape;
  const size = height * width * channels;
  const pixels = new Uint8Array(indices.length * size);
  const classes = new Uint8Array(indices.length);
  for (const [to, from] of indices.entries()) {
    pixels.set(images.data.subarray(from * size, (from + 1) * size), to * size);
    classes[to] = labels.data[from]!;
  }
  return {
    images: { type: 'uint8', shape: [indices.length, height, width, channels], data: pixels },
    labels: { type: 'uint8', shape: [indices.length], data: classes },
  };
}
