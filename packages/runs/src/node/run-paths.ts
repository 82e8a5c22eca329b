import { join } from 'node:path';

/** The places in a run's folder. */
export interface RunPaths {
  readonly record: string;
  readonly manifest: string;
  readonly metrics: string;
  readonly model: string;
  readonly checkpoint: string;
  readonly curveSvg: string;
  readonly curvePng: string;
  readonly report: string;
}

/** The places in a run's folder. */
export function runPaths(folder: string): RunPaths {
  return {
    record: join(folder, 'run.json'),
    manifest: join(folder, 'manifest.json'),
    metrics: join(folder, 'metrics.ndjson'),
    model: join(folder, 'model'),
    checkpoint: join(folder, 'checkpoint'),
    curveSvg: join(folder, 'curve.svg'),
    curvePng: join(folder, 'curve.png'),
    report: join(folder, 'report.html'),
  };
}
