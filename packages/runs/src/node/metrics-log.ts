import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import type { TrainEvent } from '@penstroke/trainer';
import { encodeMetrics, MAX_METRICS_BYTES, parseMetrics } from '../record/metrics.ts';
import { RunFileError } from '../record/run-file-error.ts';
import type { FileSum } from '../record/run-manifest.ts';
import { errorCode } from './error-code.ts';
import { readRunFile } from './read-run-file.ts';
import { runPaths } from './run-paths.ts';

/** From here on a log takes no more steps, so that it stays within what is read; all else is still logged. */
const MAX_STEP_BYTES: number = MAX_METRICS_BYTES / 2;

/** Appends the events of a run to its `metrics.ndjson`, in order. */
export interface MetricsLog {
  write<Event extends { readonly event: string }>(event: Event): Promise<void>;
  /** Makes what was written survive a loss of power, and returns its sum. */
  sync(): Promise<FileSum>;
  /** @throws RunFileError if the file was removed, renamed, replaced or cut */
  expectThere(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the log of a run's folder for appending.
 *
 * @param before what it holds
 * @param maxStepBytes the length from which on `step` events are left out
 */
export async function openMetricsLog(
  folder: string,
  before: Uint8Array,
  maxStepBytes: number = MAX_STEP_BYTES,
): Promise<MetricsLog> {
  const path = runPaths(folder).metrics;
  const file = await open(path, 'a');
  const place = await file.stat({ bigint: true });
  const hash = createHash('sha256').update(before);
  let sizeBytes = before.byteLength;
  return {
    async write(event) {
      if (event.event === 'step' && sizeBytes >= maxStepBytes) return;
      const bytes = new TextEncoder().encode(encodeMetrics([event]));
      await named(path, file.appendFile(bytes));
      hash.update(bytes);
      sizeBytes += bytes.byteLength;
    },
    async sync() {
      await named(path, file.datasync());
      return { sizeBytes, sha256: hash.copy().digest('hex') };
    },
    async expectThere() {
      const now = await stat(path, { bigint: true }).catch(() => undefined);
      if (now?.ino === place.ino && now.dev === place.dev && now.size >= sizeBytes) return;
      const message = `${path}: the log was removed, replaced or cut while the run wrote to it`;
      throw new RunFileError(`expectThere: ${message}; put it back and resume`, path);
    },
    close: () => file.close(),
  };
}

/** Adds the path, which the system does not name where it refuses to write to an open file. */
async function named<Result>(path: string, written: Promise<Result>): Promise<Result> {
  try {
    return await written;
  } catch (error) {
    throw Object.assign(error as Error, { path });
  }
}

/**
 * The events of a run's folder.
 *
 * @returns no events when the folder has no log
 * @throws RunFileError if a line within it is damaged, or the log is not what the manifest says
 */
export async function readMetrics(folder: string): Promise<TrainEvent[]> {
  try {
    const bytes = await readRunFile(folder, 'metrics.ndjson', MAX_METRICS_BYTES);
    return parseMetrics(new TextDecoder().decode(bytes), runPaths(folder).metrics);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
