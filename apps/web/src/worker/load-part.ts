import '../zod-without-eval.ts';

/** Takes each message of the page. */
export type Handle = (message: unknown) => void;

const PARTS: Readonly<Record<string, () => Promise<Handle>>> = {
  trainer: async () => (await import('./train/trainer-worker.ts')).createTrainerWorker(),
  comparer: async () => (await import('./compare/comparer-worker.ts')).createComparerWorker(),
  reader: async () => (await import('./read/reader-worker.ts')).createReaderWorker(),
};

/** Loads what a worker does. @param name of the worker: `trainer`, `comparer` or `reader` */
export function loadPart(name: string): Promise<Handle> {
  return PARTS[name]!();
}
