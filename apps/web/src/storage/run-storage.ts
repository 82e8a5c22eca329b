/**
 * Runs in the browser's storage (IndexedDB, database `penstroke`). A checkpoint, the events up to it and the row that lists
 * the run are written in one transaction, so a page that is closed midway leaves the previous whole.
 */

import type { BackendReport } from '@penstroke/runs';
import type { TrainEvent } from '@penstroke/trainer';
import type { Network } from './network.ts';
import type { ReadFile } from './read-file.ts';
import type { RunPlan } from './run-plan.ts';

/** A run as the list shows it. */
export interface StoredRun {
  readonly id: string;
  readonly plan: RunPlan;
  readonly state: 'unfinished' | 'finished';
  /** Updates done, of all. */
  readonly step: number;
  readonly steps: number;
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
  /** The last known accuracy, on test or validation digits. */
  readonly accuracy?: number;
  readonly backend: BackendReport;
  /** The person's own files, as they were read. */
  readonly files?: readonly ReadFile[];
  /** What the person calls it, and wrote of it; the page calls it by recipe and seed. */
  readonly title?: string | undefined;
  readonly note?: string | undefined;
}

/** A run's words by the person. */
export type RunLabel = Pick<StoredRun, 'title' | 'note'>;

/** What a run resumes from. */
export interface StoredCheckpoint {
  readonly id: string;
  readonly step: number;
  /** Of `encodeCheckpoint`. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What was told until then. */
  readonly events: readonly TrainEvent[];
}

/** The files that someone dropped, so that a run on them survives a reload. */
export interface StoredFiles {
  readonly id: string;
  readonly files: readonly File[];
}

type StoreName = 'runs' | 'checkpoints' | 'networks' | 'files';

const NAME = 'penstroke';
const VERSION = 1;

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      for (const name of ['runs', 'checkpoints', 'networks', 'files'] satisfies StoreName[]) {
        request.result.createObjectStore(name, { keyPath: 'id' });
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('another tab holds an older database; close it'));
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function inTransaction<Result>(
  mode: IDBTransactionMode,
  names: StoreName[],
  work: (store: (name: StoreName) => IDBObjectStore) => IDBRequest<Result> | undefined,
): Promise<Result | undefined> {
  const database = await open();
  return new Promise((resolve, reject) => {
    // Relaxed: a checkpoint need not reach the disk before training continues; the previous one is whole either way.
    const transaction = database.transaction(names, mode, { durability: 'relaxed' });
    const request = work((name) => transaction.objectStore(name));
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}

/** Tells of changes of the list of runs, in this tab and in others. */
const CHANNEL = 'penstroke-runs';
let channel: BroadcastChannel | undefined;

/** Calls the listener after another tab or worker has changed a run. @returns a function that ends it */
export function onRunsChanged(listener: () => void): () => void {
  channel ??= new BroadcastChannel(CHANNEL);
  const opened = channel;
  opened.addEventListener('message', listener);
  return () => opened.removeEventListener('message', listener);
}

function tellChange(): void {
  channel ??= new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
}

/** Runs in this browser, the latest first. */
export async function listRuns(): Promise<StoredRun[]> {
  const runs = await inTransaction('readonly', ['runs'], (store) => store('runs').getAll() as IDBRequest<StoredRun[]>);
  return (runs ?? []).sort((a, b) => b.updatedAt - a.updatedAt);
}

/** @throws DOMException `QuotaExceededError` when the storage is full; the previous checkpoint is kept then */
export async function storeCheckpoint(run: StoredRun, checkpoint: StoredCheckpoint): Promise<void> {
  await inTransaction('readwrite', ['runs', 'checkpoints'], (store) => {
    store('checkpoints').put(checkpoint);
    putRun(store('runs'), run);
    return undefined;
  });
  tellChange();
}

/** Stores the network of a finished run in place of its checkpoint, which also has the optimiser's state. */
export async function storeNetwork(run: StoredRun, network: Network, events: readonly TrainEvent[]): Promise<void> {
  await inTransaction('readwrite', ['runs', 'checkpoints', 'networks'], (store) => {
    store('networks').put({ id: run.id, network, events });
    store('checkpoints').delete(run.id);
    putRun(store('runs'), run);
    return undefined;
  });
  tellChange();
}

/** Writes a row as the trainer knows it; what the person wrote of the run stays. */
function putRun(runs: IDBObjectStore, run: StoredRun): void {
  const request: IDBRequest<StoredRun | undefined> = runs.get(run.id);
  request.onsuccess = () => {
    const { title, note } = request.result ?? {};
    runs.put({ ...run, ...(title && { title }), ...(note && { note }) });
  };
}

/** Keeps what the person calls a run, and writes of it. */
export async function labelRun(id: string, { title, note }: RunLabel): Promise<void> {
  await inTransaction('readwrite', ['runs'], (store) => {
    const request: IDBRequest<StoredRun | undefined> = store('runs').get(id);
    request.onsuccess = () => {
      if (request.result) store('runs').put({ ...request.result, title, note });
    };
    return undefined;
  });
  tellChange();
}

/** A run as the list has it. */
export async function loadRun(id: string): Promise<StoredRun | undefined> {
  return inTransaction('readonly', ['runs'], (store) => store('runs').get(id));
}

export async function loadCheckpoint(id: string): Promise<StoredCheckpoint | undefined> {
  return inTransaction('readonly', ['checkpoints'], (store) => store('checkpoints').get(id));
}

export async function loadNetwork(
  id: string,
): Promise<{ network: Network; events: readonly TrainEvent[] } | undefined> {
  return inTransaction('readonly', ['networks'], (store) => store('networks').get(id));
}

/** What a run told, to its end or to its last checkpoint. */
export async function loadEvents(id: string): Promise<readonly TrainEvent[]> {
  return ((await loadNetwork(id)) ?? (await loadCheckpoint(id)))?.events ?? [];
}

export async function storeFiles(id: string, files: readonly File[]): Promise<void> {
  await inTransaction('readwrite', ['files'], (store) => store('files').put({ id, files }));
}

export async function loadFiles(id: string): Promise<StoredFiles | undefined> {
  return inTransaction('readonly', ['files'], (store) => store('files').get(id));
}

export async function deleteRun(id: string): Promise<void> {
  await inTransaction('readwrite', ['runs', 'checkpoints', 'networks', 'files'], (store) => {
    for (const name of ['runs', 'checkpoints', 'networks', 'files'] satisfies StoreName[]) store(name).delete(id);
    return undefined;
  });
  tellChange();
}
