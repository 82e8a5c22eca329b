import type { Network } from '../storage/network.ts';
import { readWith, readWithPretrained } from './reader.ts';
import { trainingStore } from './training-store.ts';

/** From now on this network reads, or the one that comes with the page; the run in training no longer does. */
export function readInstead(network?: Network): void {
  trainingStore.patch({ reads: false });
  if (network) readWith(network);
  else readWithPretrained();
}
