import type { Recipe } from '@penstroke/recipes';
import type { BackendName } from '../backend/backends.ts';
import type { RunSettings } from './run-settings.ts';
import { seedSchema } from './seed.ts';

/** What a run's record says of its settings. */
export interface RecordedRun {
  readonly recipe: Recipe;
  readonly seed: number | string;
  readonly backend: { readonly name: BackendName; readonly threads: number };
  readonly checkpointEvery?: number;
  readonly evaluationBatchSize?: number;
}

/**
 * The settings that a run was made with: as a source of `resolveRun` they repeat it. Threads are those of `simd` and `node`,
 * whose bits depend on them; the number that other backends record says nothing.
 *
 * @example
 * resolveRun(recordedSettings(record), { epochs: 20 });
 */
export function recordedSettings(record: RecordedRun): RunSettings {
  const { recipe, seed, backend, checkpointEvery, evaluationBatchSize } = record;
  return {
    recipe,
    seed: seedSchema.parse(seed),
    backend: backend.name,
    ...((backend.name === 'simd' || backend.name === 'node') && { threads: backend.threads }),
    ...(checkpointEvery !== undefined && { checkpointEvery }),
    ...(evaluationBatchSize !== undefined && { evaluationBatchSize }),
  };
}
