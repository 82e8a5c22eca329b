import { longSuites } from './long/long-suites.ts';
import { measureMemory } from './memory/measure-memory.ts';
import { fuzzModels } from './models/fuzz-models.ts';
import { fuzzOptions } from './options/fuzz-options.ts';
import { fuzzPlans } from './options/fuzz-plans.ts';
import { fuzzPictures } from './pictures/fuzz-pictures.ts';
import { meetUsers } from './processes/other-users.ts';
import { pairPrograms } from './processes/pair-programs.ts';
import { killPrograms, signalPrograms } from './processes/stop-programs.ts';
import { failWrites, killRuns } from './runs/break-runs.ts';
import { flipFiles } from './runs/flip-files.ts';
import { trySlurm } from './slurm/try-slurm.ts';
import type { Suite } from './suite.ts';

/** Every suite, in the order in which `pnpm faults` runs them. */
export const suites: readonly Suite[] = [
  killRuns,
  failWrites,
  flipFiles,
  fuzzOptions,
  fuzzPlans,
  fuzzModels,
  fuzzPictures,
  killPrograms,
  signalPrograms,
  pairPrograms,
  meetUsers,
  measureMemory,
  ...longSuites,
  trySlurm,
];
