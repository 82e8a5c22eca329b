import type { Recipe } from '@penstroke/recipes';

/** `'auto'`: a GPU through WebGPU, else WebAssembly. */
export type BackendChoice = 'auto' | 'webgpu' | 'simd' | 'cpu';

/** What computes, and why that. */
export interface BackendReport {
  readonly name: Exclude<BackendChoice, 'auto'>;
  readonly threads: number;
  /** The GPU, or how the processor is used. */
  readonly device: string;
  readonly why: string;
}

/** Everything that decides a run. It is stored with its checkpoints. */
export interface RunPlan {
  readonly id: string;
  readonly recipe: Recipe;
  readonly seed: number;
  readonly backend: BackendChoice;
  /** The name of the files that were dropped, for data that is none of the known sets. */
  readonly dataName: string;
}
