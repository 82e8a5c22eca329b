import { fuzzModels } from './models/fuzz-models.ts';
import { fuzzOptions } from './options/fuzz-options.ts';
import type { Suite } from './suite.ts';

/** Every suite, in the order in which `pnpm faults` runs them. */
export const suites: readonly Suite[] = [fuzzModels, fuzzOptions];
