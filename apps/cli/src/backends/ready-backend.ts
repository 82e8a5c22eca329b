import type { BackendReport } from '@penstroke/runs';

/** A backend made ready: it is the engine's current one. */
export interface ReadyBackend extends BackendReport {
  /** What the engine calls it, where that is another name. */
  readonly engineName?: string;
  /** The simd backend: whether multiply-adds are fused (relaxed SIMD). */
  readonly relaxedSimd?: boolean;
  /** The simd backend: whether the engine computes two vectors at once. */
  readonly wide?: boolean;
  /** Why it does not although it was asked to. */
  readonly wideFailure?: string;
  /** Frees what would keep the process alive. */
  close(): void;
}

/** What a backend may be told. */
export interface BackendOptions {
  /** Threads of the backends `simd` and `node`; their own choice when left out. */
  readonly threads?: number | undefined;
  /** Whether the backend `simd` computes two vectors at once. */
  readonly wide?: boolean | undefined;
  /** Where optional packages are looked for besides the CLI's own. */
  readonly cwd: string;
  /** Says where `penstroke backend install` puts backends; none is looked for when left out. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Refuses a GPU interface that computes on the processor. */
  readonly realGpuOnly?: boolean;
}
