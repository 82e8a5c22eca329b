import { open } from 'node:fs/promises';
import type { TrainEvent } from '@penstroke/trainer';
import { writeFileAtomic } from '@penstroke/trainer/node';
import { encodeMetrics, MAX_METRICS_BYTES, parseMetrics, rewindMetrics } from '../record/metrics.ts';
import { errorCode } from './error-code.ts';
import { readBoundedText } from './read-bounded-file.ts';
import { runPaths } from './run-paths.ts';

/** Appends the events of a run to its `metrics.ndjson`, in order. */
export interface MetricsLog {
  write(event: object): Promise<void>;
  close(): Promise<void>;
}

/** Opens the log of a run's folder for appending. */
export async function openMetricsLog(folder: string): Promise<MetricsLog> {
  const file = await open(runPaths(folder).metrics, 'a');
  return {
    async write(event) {
      await file.appendFile(encodeMetrics([event]));
    },
    close: () => file.close(),
  };
}

/**
 * The events of a run's folder.
 *
 * @returns no events when the folder has no log
 */
export async function readMetrics(folder: string): Promise<TrainEvent[]> {
  try {
    return parseMetrics(await readBoundedText(runPaths(folder).metrics, MAX_METRICS_BYTES));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Takes back what a run logged after the checkpoint that it resumes from, and its end with the test. */
export async function rewindMetricsLog(folder: string, step: number): Promise<void> {
  await writeFileAtomic(runPaths(folder).metrics, encodeMetrics(rewindMetrics(await readMetrics(folder), step)));
}
