import { fashionMnist } from './known-sets/fashion-mnist.ts';
import type { KnownSet } from './known-sets/known-set.ts';
import { mnist } from './known-sets/mnist.ts';

/** The sets whose files are pinned, the default one first. A new one is a file and its two places here. */
export type KnownSetName = 'mnist' | 'fashion-mnist';

/**
 * The known sets by name.
 *
 * @example
 * knownSets.mnist.classNames; // ['0', '1', ..., '9']
 */
export const knownSets: Readonly<Record<KnownSetName, KnownSet>> = { mnist, 'fashion-mnist': fashionMnist };

/**
 * Whether a known set has this name.
 *
 * @example
 * if (isKnownSetName(name)) console.log(knownSets[name].label);
 */
export function isKnownSetName(name: string): name is KnownSetName {
  return Object.hasOwn(knownSets, name);
}
