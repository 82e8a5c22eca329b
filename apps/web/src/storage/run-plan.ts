import type { Recipe } from '@penstroke/recipes';
import type { PageBackendName } from '@penstroke/runs';

/** `'auto'`: a GPU through WebGPU, else WebAssembly, else plain JavaScript. */
export type PageBackendChoice = 'auto' | PageBackendName;

/** Everything that decides a run. It is stored with its checkpoints. */
export interface RunPlan {
  readonly id: string;
  readonly recipe: Recipe;
  readonly seed: number;
  readonly backend: PageBackendChoice;
  /** The name of the files that were dropped, for data that is none of the known sets. */
  readonly dataName: string;
}
