import { flush } from '../runtime/compute-pass.ts';
import type { WebGPUInternals } from '../runtime/webgpu-internals.ts';
import { CommandLog } from './command-log.ts';
import { napWhile } from './nap-while.ts';
import { real } from './pending.ts';

/** The parts of a backend that are others while its commands wait. */
type Replaced = 'device' | 'queue' | 'bufferManager' | 'read' | 'readSync' | 'readToGPU';

/** Much longer than a pipeline takes. */
const PATIENCE_MS = 60_000;

/** A backend whose commands wait. */
interface Deferred {
  finish(): void;
}

const deferred = new WeakMap<WebGPUInternals, Deferred>();

/** Does what waits on a backend, if anything does: what is not compiled yet is compiled in turn. */
export function finishDeferred(backend: WebGPUInternals): void {
  deferred.get(backend)?.finish();
}

/**
 * Lets all that a call has a backend do wait until the pipelines for it are compiled, all at a time. Until then whatever else is done on
 * the backend waits behind it; only a read does not, and ends the waiting.
 *
 * @param run as without this function: what it computes can be used, though not be seen yet
 * @param patienceMs if no pipeline comes for so long, the rest are compiled in turn
 * @returns what `run` returns, and a promise that is kept when the device has all the commands
 */
export function deferCommands<T>(
  backend: WebGPUInternals,
  run: () => T,
  patienceMs: number = PATIENCE_MS,
): { result: T; done: Promise<void> } {
  finishDeferred(backend);
  flush(backend);
  const { bufferManager, read, readSync, readToGPU } = backend;
  const log = new CommandLog(backend.device);
  let isRunning = true;

  const finish = () => {
    if (deferred.get(backend) !== own) return;
    // While `run` is on its way it, or who looks on, has the stand-ins at hand: they stay until it returns.
    if (!isRunning) putBack();
    log.finish();
    for (const [key, pipeline] of Object.entries(backend.pipelineCache)) backend.pipelineCache[key] = real(pipeline);
  };
  const own: Deferred = { finish };
  const seen =
    <Result>(method: (dataId: object) => Result) =>
    (dataId: object): Result => {
      if (backend.tensorMap.get(dataId)?.resource != null) finish();
      return method.call(backend, dataId);
    };
  const manager = Object.create(bufferManager) as typeof bufferManager;
  manager.acquireBuffer = (...args) => bufferManager.acquireBuffer(...args);
  manager.releaseBuffer = (buffer, reuse = true) => {
    if (reuse) bufferManager.releaseBuffer(buffer);
    // It is destroyed, and commands that wait may use it.
    else log.add(() => bufferManager.releaseBuffer(buffer, false));
  };
  const replaced: Pick<WebGPUInternals, Replaced> = {
    ...{ device: log.device, queue: log.queue, bufferManager: manager },
    ...{ read: seen(read), readSync: seen(readSync), readToGPU: seen(readToGPU) },
  };
  const saved = Object.keys(replaced).map((name) => [name, Object.getOwnPropertyDescriptor(backend, name)] as const);

  function putBack(): void {
    flush(backend);
    deferred.delete(backend);
    for (const [name, own] of saved) {
      if (own) Object.defineProperty(backend, name, own);
      else Reflect.deleteProperty(backend, name);
    }
  }

  Object.assign(backend, replaced);
  deferred.set(backend, own);
  const complete = async (): Promise<void> => {
    isRunning = false;
    await napWhile(log.compiled(patienceMs));
    finish();
  };
  try {
    const result = run();
    return { result, done: complete() };
  } catch (error) {
    complete().catch(() => {});
    throw error;
  }
}
