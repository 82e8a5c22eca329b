import type { RecognizedDigit } from '@penstroke/recognizer';
import type { NetworkFacts } from '../worker/messages/reader-messages.ts';
import { createStore, type Store } from './store.ts';

/** What the reader worker has told. */
export interface ReaderState {
  /** Absent until the first network is loaded. */
  readonly facts?: NetworkFacts;
  readonly backend?: string;
  /** The digits of the drawing as it is, or nearly; empty when nothing is drawn. */
  readonly digits: readonly RecognizedDigit[];
  readonly milliseconds?: number;
  /** What went wrong last, in words. */
  readonly problem?: string | undefined;
}

export const readerStore: Store<ReaderState> = createStore<ReaderState>({ digits: [] });
