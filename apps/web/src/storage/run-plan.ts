import type { PageBackendName, RunSpec } from '@penstroke/runs';

/** `'auto'`: a GPU through WebGPU, else WebAssembly, else plain JavaScript. */
export type PageBackendChoice = 'auto' | PageBackendName;

/** What a run's plan and record call four files of the person's own. */
export const OWN_FILES_NAME = 'own IDX files';

/** Everything that decides a run. It is stored with its checkpoints. */
export interface RunPlan extends Pick<RunSpec, 'recipe' | 'seed'> {
  readonly id: string;
  readonly backend: PageBackendChoice;
  /** The name of the files that were dropped, for data other than the known sets. */
  readonly dataName: string;
  /** The person wants as many classes as the labels make; else many are asked about first. */
  readonly manyClasses?: true;
}
