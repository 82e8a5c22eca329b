import type { ImageSet } from './image-set.ts';

/**
 * How many images of each class a set holds, by class index; as many numbers as the set has class names.
 *
 * @example
 * countClasses(test)[0]; // 980 zeros among MNIST's 10,000 test digits
 */
export function countClasses({ labels, classNames }: Pick<ImageSet, 'labels' | 'classNames'>): number[] {
  const counts = new Array<number>(classNames.length).fill(0);
  for (const label of labels) counts[label]!++;
  return counts;
}
