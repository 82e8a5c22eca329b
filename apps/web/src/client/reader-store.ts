import type { Box, RecognizedDigit, RecognizedSign } from '@penstroke/recognizer';
import type { Told } from '../words/texts.ts';
import type { BackendFacts } from '../worker/messages/backend-facts.ts';
import type { NetworkFacts } from '../worker/messages/reader-messages.ts';
import type { Drawing } from './draw-store.ts';
import { createStore, type Store } from './store.ts';

/** What the reader worker has told. */
export interface ReaderState {
  /** Absent until the first network is loaded. */
  readonly facts?: NetworkFacts;
  readonly backend?: BackendFacts;
  /** The digits of the drawing as it is, or nearly; empty when nothing is drawn. */
  readonly digits: readonly RecognizedDigit[];
  readonly signs: readonly RecognizedSign[];
  /** Where something is drawn that is neither digit nor sign. */
  readonly rejected: readonly Box[];
  /** The drawing that was read last; the one on the paper may be newer. */
  readonly drawing?: Drawing;
  readonly milliseconds?: number;
  /** The drawing is being read, and has been for long enough to say so. */
  readonly busy?: boolean;
  /** What went wrong last. */
  readonly problem?: Told | undefined;
}

/** What is read where nothing is. */
export const NOTHING_READ: Pick<ReaderState, 'digits' | 'signs' | 'rejected'> = { digits: [], signs: [], rejected: [] };

export const readerStore: Store<ReaderState> = createStore<ReaderState>(NOTHING_READ);
