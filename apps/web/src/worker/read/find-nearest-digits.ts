import type { NearDigit } from '../messages/reader-messages.ts';
import { openDigits, type ShowProgress } from './open-digits.ts';

/** The training digits of MNIST that differ least from some pixels, the nearest first. */
export async function findNearestDigits(
  pixels: Uint8Array,
  wanted: number,
  showProgress: ShowProgress,
): Promise<NearDigit[]> {
  const { images, labels, count } = await openDigits('train', showProgress);
  const size = pixels.length;
  const nearest: { index: number; squared: number }[] = [];
  let farthest = Number.POSITIVE_INFINITY;
  for (let index = 0; index < count; index++) {
    let squared = 0;
    for (let at = 0; at < size && squared < farthest; at++) squared += (images[index * size + at]! - pixels[at]!) ** 2;
    if (squared >= farthest) continue;
    nearest.push({ index, squared });
    nearest.sort((a, b) => a.squared - b.squared);
    if (nearest.length > wanted) nearest.pop();
    if (nearest.length === wanted) farthest = nearest.at(-1)!.squared;
  }
  return nearest.map(({ index, squared }) => ({
    index,
    label: labels[index]!,
    pixels: images.slice(index * size, (index + 1) * size),
    distance: Math.sqrt(squared) / 255,
  }));
}
