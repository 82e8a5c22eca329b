import type { BackendReport } from '@penstroke/runs';
import type { Told } from '../../words/texts.ts';

/** A backend that computes. */
export interface BackendFacts extends BackendReport {
  /** Of WebAssembly: whether its SIMD is the relaxed one. */
  readonly relaxed?: boolean;
  /** Why WebAssembly has one thread though it asked for more. */
  readonly threadsFailure?: string;
}

/** The backend of a run, and how it came to that; the page finds the words. */
export interface ChosenBackendFacts extends BackendFacts {
  /** Whether nobody asked for this one. */
  readonly automatic: boolean;
  /** Why those before it do not work here. */
  readonly passedOver: readonly Told[];
  /** Whether the page may share memory between threads. */
  readonly isolated: boolean;
}
