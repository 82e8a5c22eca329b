import type { BackendName } from './backends.ts';

/** A backend that was made the engine's current one. */
export interface BackendReport {
  readonly name: BackendName;
  /** Threads that compute; 1 where the backend does not say. */
  readonly threads: number;
  /** What it runs on, for people. */
  readonly device: string;
  /** Whether a GPU interface computes on the processor, slowly. */
  readonly software?: boolean;
}
