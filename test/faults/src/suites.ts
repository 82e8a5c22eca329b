import { fuzzModels } from './models/fuzz-models.ts';
import type { Suite } from './suite.ts';

/** Every suite, in the order in which `pnpm faults` runs them. */
export const suites: readonly Suite[] = [fuzzModels];
