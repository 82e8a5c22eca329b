import type { io } from '@tensorflow/tfjs-core';

/** A trained network on its way between workers, storage and files. */
export interface Network {
  /** What people call it: a recipe, or an uploaded file's name. */
  readonly name: string;
  /** Layers, as in a `model.json`. */
  readonly modelTopology: object;
  readonly weightSpecs: io.WeightsManifestEntry[];
  /** Little-endian float32. */
  readonly weightData: ArrayBuffer;
  /** What becomes of a byte before the network sees it. */
  readonly normalization: { readonly scale: number; readonly offset: number };
  readonly classNames: readonly string[];
  /** How ink lies in the images it was trained on; absent where nothing says so, which means as in MNIST. */
  readonly ink?: { readonly side: 'light' | 'dark'; readonly extent: number };
}
