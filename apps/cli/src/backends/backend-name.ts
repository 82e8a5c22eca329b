/** What `--backend` takes. */
export const backendNames = ['auto', 'cuda', 'node', 'webgpu', 'simd', 'cpu'] as const;

/** What `--backend` takes. */
export type BackendChoice = (typeof backendNames)[number];

/** A backend that runs. */
export type BackendName = Exclude<BackendChoice, 'auto'>;

/** A backend made ready: it is the engine's current one. */
export interface ReadyBackend {
  readonly name: BackendName;
  /** Threads that compute; 1 where the backend does not say. */
  readonly threads: number;
  /** What it runs on, for people. */
  readonly device: string;
  /** The simd backend: whether multiply-adds are fused (relaxed SIMD). */
  readonly relaxedSimd?: boolean;
  /** Frees what would keep the process alive. */
  close(): void;
}

/** What a backend may be told. */
export interface BackendOptions {
  /** Threads of the simd backend; its own choice when left out. */
  readonly threads?: number | undefined;
  /** Where optional packages are looked for besides the CLI's own. */
  readonly cwd: string;
}
