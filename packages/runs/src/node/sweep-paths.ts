import { join } from 'node:path';

/** The places in a sweep's folder. */
export interface SweepPaths {
  readonly plan: string;
  /** A folder a run, by its name. */
  readonly runs: string;
  /** A file a run: what its processes said. */
  readonly logs: string;
  /** A file for each run whose loss or weights became infinite. */
  readonly diverged: string;
}

/** The places in a sweep's folder. */
export function sweepPaths(folder: string): SweepPaths {
  return {
    plan: join(folder, 'plan.json'),
    runs: join(folder, 'runs'),
    logs: join(folder, 'logs'),
    diverged: join(folder, 'diverged'),
  };
}
