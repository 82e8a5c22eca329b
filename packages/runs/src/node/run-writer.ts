/**
 * A run's folder while its run is live: locked, and each file that the manifest vouches for is replaced in three steps: the
 * manifest allows the new content too, the file takes it, the manifest allows it alone. A kill after any of them is safe.
 */
import { stat } from 'node:fs/promises';
import { saveModel } from '@penstroke/models';
import type { Checkpoint } from '@penstroke/trainer';
import { removeSuperseded, saveCheckpoint, writeFileAtomic } from '@penstroke/trainer/node';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { encodeMetrics, rewindMetrics } from '../record/metrics.ts';
import { encodeModel } from '../record/model-files.ts';
import { RunFileError } from '../record/run-file-error.ts';
import { createManifest, type FileSums, type RunManifest, withPending, withSettled } from '../record/run-manifest.ts';
import { encodeRunRecord, type RunRecord } from '../record/run-record.ts';
import { sumOf } from './file-sum.ts';
import type { LockHolder } from './lock-holder.ts';
import { writeManifest } from './manifest-file.ts';
import { type MetricsLog, openMetricsLog, readMetrics } from './metrics-log.ts';
import { writeModelFiles } from './model-folder.ts';
import { removeAsides } from './remove-asides.ts';
import { acquireRunLock, type RunLock } from './run-lock.ts';
import { runPaths } from './run-paths.ts';
import { sumRunFiles } from './sum-run-files.ts';

/** How often, checkpoints apart, to check that the folder is still the one that was opened. */
const LOOK_EVERY_MS = 1000;

/** The one process that writes to a run's folder. `close` gives the folder up. */
export class RunWriter {
  /** The dead process whose lock was taken over. */
  readonly takenFrom: LockHolder | undefined;
  readonly #folder: string;
  readonly #lock: RunLock;
  readonly #place: string;
  #manifest = createManifest({});
  #log: MetricsLog | undefined;
  #lookAt = 0;

  private constructor(folder: string, { lock, place }: { lock: RunLock; place: string }) {
    this.#folder = folder;
    this.#lock = lock;
    this.#place = place;
    this.takenFrom = lock.takenFrom;
  }

  /**
   * Locks the folder of a new run or of one to resume, removes what killed processes left there, and checks what it holds.
   *
   * @param folder exists
   * @throws RunLockedError if a living process writes there; RunFileError if a file is not what the manifest says; the
   *   system's error if nothing can be written
   */
  static async open(folder: string): Promise<RunWriter> {
    const lock = await acquireRunLock(folder);
    try {
      const writer = new RunWriter(folder, { lock, place: await placeOf(folder) });
      await removeAsides(folder);
      writer.#manifest = createManifest(await sumRunFiles(folder));
      // Not before what names the values is checked.
      await removeSuperseded(runPaths(folder).checkpoint);
      return writer;
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  /** Writes `run.json`. */
  async writeRecord(record: RunRecord): Promise<void> {
    const text = new TextEncoder().encode(encodeRunRecord(record));
    await this.#replace({ 'run.json': sumOf(text) }, () => writeFileAtomic(runPaths(this.#folder).record, text));
  }

  /** Writes `model/`. */
  async writeModel(model: LayersModel): Promise<void> {
    const files = encodeModel(await saveModel(model));
    const sums = {
      'model/weights.bin': sumOf(files.weights),
      'model/model.json': sumOf(new TextEncoder().encode(files.json)),
    };
    await this.#replace(sums, () => writeModelFiles(runPaths(this.#folder).model, files));
  }

  /** Replaces the checkpoint; the manifest then vouches for the log as it is. */
  async saveCheckpoint(checkpoint: Checkpoint): Promise<void> {
    const log = await this.#sumOfLog();
    await this.#expectThere();
    let settled: FileSums = log;
    await saveCheckpoint(runPaths(this.#folder).checkpoint, checkpoint, {
      beforeManifest: async (text) => {
        settled = { ...log, 'checkpoint/checkpoint.json': sumOf(text) };
        await this.#pend(settled);
      },
    });
    await this.#settle(settled);
  }

  /** Opens the log, with what a run had logged at update `step`, to which it is cut; at 0, anew. */
  async openLog(step: number): Promise<void> {
    const kept = step === 0 ? [] : rewindMetrics(await readMetrics(this.#folder), step);
    const bytes = new TextEncoder().encode(encodeMetrics(kept));
    await this.#replace({ 'metrics.ndjson': sumOf(bytes) }, () =>
      writeFileAtomic(runPaths(this.#folder).metrics, bytes),
    );
    this.#log = await openMetricsLog(this.#folder, bytes);
  }

  /** Appends an event to the log. */
  async log<Event extends { readonly event: string }>(event: Event): Promise<void> {
    if (performance.now() >= this.#lookAt) await this.#expectThere();
    await this.#log!.write(event);
  }

  /** Ends the log; the manifest vouches for all of it. */
  async closeLog(): Promise<void> {
    const log = this.#log;
    if (log === undefined) return;
    const sum = await this.#sumOfLog();
    this.#log = undefined;
    await log.close();
    await this.#expectThere();
    await this.#settle(sum);
  }

  /** Gives the folder up. */
  async close(): Promise<void> {
    await this.#log?.close();
    this.#log = undefined;
    await this.#lock.release();
  }

  async #replace(sums: FileSums, write: () => Promise<void>): Promise<void> {
    await this.#expectThere();
    await this.#pend(sums);
    await write();
    await this.#settle(sums);
  }

  #pend(sums: FileSums): Promise<void> {
    return this.#write(withPending(this.#manifest, sums));
  }

  #settle(sums: FileSums): Promise<void> {
    return this.#write(withSettled(this.#manifest, sums));
  }

  async #write(manifest: RunManifest): Promise<void> {
    await writeManifest(this.#folder, manifest);
    this.#manifest = manifest;
  }

  async #sumOfLog(): Promise<FileSums> {
    return this.#log === undefined ? {} : { 'metrics.ndjson': await this.#log.sync() };
  }

  /** @throws RunFileError if the folder, its lock or its log was removed, renamed or replaced while the run was live */
  async #expectThere(): Promise<void> {
    if ((await placeOf(this.#folder).catch(() => undefined)) !== this.#place) {
      const message = `${this.#folder}: the folder was removed or renamed while the run wrote to it`;
      throw new RunFileError(`expectThere: ${message}; put it back and resume`, this.#folder);
    }
    await this.#lock.expectHeld();
    await this.#log?.expectThere();
    this.#lookAt = performance.now() + LOOK_EVERY_MS;
  }
}

/** Tells a folder from another one of its name. */
async function placeOf(folder: string): Promise<string> {
  const { dev, ino } = await stat(folder, { bigint: true });
  return `${dev} ${ino}`;
}
