import type { Told } from '../words/texts.ts';
import { createStore, type Store } from './store.ts';

/** A digit from elsewhere, such as a misread one, shown instead of the drawing. */
export interface GivenDigit {
  /** 28x28 bytes, 0 paper to 255 ink. */
  readonly pixels: Uint8Array;
  /** Which it is. */
  readonly told: Told;
}

export const sceneStore: Store<{ readonly given: GivenDigit | undefined }> = createStore<{
  readonly given: GivenDigit | undefined;
}>({ given: undefined });
