import { fuzzModels } from './models/fuzz-models.ts';
import { fuzzOptions } from './options/fuzz-options.ts';
import { failWrites, killRuns } from './runs/break-runs.ts';
import { flipFiles } from './runs/flip-files.ts';
import type { Suite } from './suite.ts';

/** Every suite, in the order in which `pnpm faults` runs them. */
export const suites: readonly Suite[] = [killRuns, failWrites, flipFiles, fuzzOptions, fuzzModels];
