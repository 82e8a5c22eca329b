/** The compiled kernels, their memory and their threads. */
import { Control, Limit } from '../layout/control.ts';
import { createAllocator } from './allocator.ts';
import type { CallWatcher } from './call-watcher.ts';
import {
  type KernelArguments,
  type KernelName,
  type KernelRecord,
  type RecordKernelName,
  writeCall,
} from './kernel-calls.ts';
import { type Compile, loadWasm, type WasmFiles } from './load-wasm.ts';
import { createPinnedBlocks, type PinnedBlocks } from './pinned-blocks.ts';
import { defaultThreads, hasSimd, maySleep } from './platform.ts';
import { SimdUnavailableError } from './simd-unavailable-error.ts';
import { startWorkers } from './threads.ts';

/** One instance of the kernels on one shared memory. All methods are synchronous and belong to the creating thread. */
export interface SimdModule {
  readonly memory: WebAssembly.Memory;
  /** The threads that a parallel kernel runs on, this one included. */
  readonly threads: number;
  /** Why one thread runs although more were to be had: what kept the workers from starting. */
  readonly threadsFailure?: unknown;
  /** Whether the relaxed SIMD build runs, whose multiply-adds are fused where the machine has them. */
  readonly relaxed: boolean;
  /** Whether the engine computes two vectors at once. */
  readonly wide: boolean;
  /** Bytes of blocks in use, rounded up to their size classes. */
  readonly usedBytes: number;
  /** Whether `close` was called. */
  readonly closed: boolean;
  /** Blocks that recorded calls name. */
  readonly pinned: PinnedBlocks;
  /** Sees, and may serve, what kernels ask of the module while an update is recorded; undefined as a rule. */
  watcher: CallWatcher | undefined;
  /** The memory as 32-bit words (index = pointer / 4); do not keep it, growth makes a new one. */
  readonly words: Int32Array;
  /**
   * Returns the address of a 64-byte aligned block, its content undefined, which `free` gives back. Addresses may be
   * above 2^31, so they are unsigned. Kernels may read, not write, up to 64 bytes past the end.
   *
   * @param options `forUpload` where values from JavaScript are put there: a captured update finds them at each replay
   * @throws SimdMemoryError when the memory cannot grow
   */
  allocate(bytes: number, options?: { forUpload: boolean }): number;
  /** Gives a block of `allocate` back for reuse. */
  free(pointer: number): void;
  /**
   * Returns a 64-byte aligned block for intermediate values of the next `run`: valid until the next call of `scratch`,
   * its content undefined. It is never given back, but reused and enlarged.
   */
  scratch(bytes: number): number;
  /**
   * Runs a kernel to its end.
   *
   * @param args its addresses, integers and (through `floatBits`) floats, by the names of src/layout, but for those that
   *   `sizes` holds, such as the shape of a convolution
   * @throws TypeError when one is missing
   */
  run<Name extends Exclude<KernelName, RecordKernelName>, Sizes extends Partial<KernelArguments<Name>> = object>(
    kernel: Name,
    args: Omit<KernelArguments<Name>, keyof Sizes>,
    options?: RunOptions & { sizes?: Sizes; fresh?: FreshArguments<Omit<KernelArguments<Name>, keyof Sizes>> },
  ): void;
  /**
   * Runs a kernel that takes a list of records, such as one for each variable of an optimiser.
   *
   * @throws RangeError when the list is longer than the control block has room for: some 1,700 records
   */
  runEach<Name extends RecordKernelName>(
    kernel: Name,
    args: KernelArguments<Name>,
    records: readonly KernelRecord<Name>[],
    options?: RunOptions & { fresh?: FreshArguments<KernelArguments<Name>> },
  ): void;
  /** Ends the threads; kernels then run on the calling thread alone. */
  close(): void;
}

export interface RunOptions {
  /** Whether all threads take part; default true. Waking them takes some microseconds, too long for small jobs. */
  parallel?: boolean;
}

/** Makes anew, for a replay of the call, the arguments that follow from step numbers (@penstroke/ops). */
export type FreshArguments<Args> = (() => Partial<Args>) | undefined;

export interface SimdModuleOptions {
  /** Threads, this one included, 1 to 64; the default are the cores there are, or 1 where memory or workers are not to be had. */
  threads?: number;
  /** false takes the plain build; true or nothing takes the relaxed build where the engine has relaxed SIMD. */
  relaxed?: boolean;
  /**
   * The .wasm files, where a bundler leaves them out: one, or `{ simd, relaxedSimd }`; each as bytes or an address. By default
   * they are looked for beside this module.
   */
  wasm?: WasmFiles;
  /** The address of `dist/runtime/worker.js`, for pages whose content security policy allows workers from files alone. */
  worker?: string | URL;
}

/** What assembly/index.ts exports for the main thread. */
interface CallExports {
  runCall(polls: number): void;
  awaitFinish(polls: number): void;
  failWork(): void;
  clearFailure(): number;
}

/**
 * Polls before sleeping, some 15 ns each. Workers stay awake from one kernel of a training step to the next, yet a process
 * that waits for something else uses no core. The main thread sleeps soon: what it waits for that long is a worker without
 * a core.
 */
const WORKER_POLLS = 20_000;
const MAIN_POLLS = 5_000;
/** Tried in turn: some engines refuse to reserve 4 GiB of shared memory. */
const MAX_PAGES = [65536, 32768, 16384, 8192];

const NO_SIZES = {};
/** Where the control block has room for a call. */
const CALL_WORDS = { at: Control.call / 4, end: Control.heap / 4 };

function createMemory(): WebAssembly.Memory {
  let failure: unknown;
  for (const maximum of MAX_PAGES) {
    try {
      return new WebAssembly.Memory({ initial: Control.heap / Limit.pageBytes, maximum, shared: true });
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/**
 * Compiles the kernels and starts the threads.
 *
 * @param compileWide compiles for two vectors at once; `loadWideModule` knows whether that can be
 * @returns the module; its workers end with the process or page
 * @throws RangeError when `threads` is not an integer from 1 to 64; SimdUnavailableError when the engine has no WebAssembly
 *   SIMD, the .wasm file cannot be read or is another version's or, with `threads` given, a worker does not start
 */
export async function loadSimdModule(options: SimdModuleOptions = {}, compileWide?: Compile): Promise<SimdModule> {
  const threads = options.threads ?? defaultThreads().threads;
  if (!Number.isInteger(threads) || threads < 1 || threads > Limit.threads) {
    throw new RangeError(`loadSimdModule: expected threads from 1 to ${Limit.threads}, got ${threads}`);
  }
  if (!hasSimd()) {
    throw new SimdUnavailableError(
      'loadSimdModule: expected WebAssembly SIMD, got an engine without it; take a newer one, or the backend cpu',
    );
  }
  const { module, relaxed } = await loadWasm(options.wasm, {
    relaxed: options.relaxed !== false,
    compile: compileWide,
  });
  const memory = createMemory();
  const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
  const workers = await startOrDoWithout(module, memory, threads, options);
  return createModule(exports as unknown as CallExports, memory, {
    relaxed,
    wide: compileWide !== undefined && relaxed,
    ...workers,
  });
}

/** The workers; one thread where they do not start (a content security policy, a missing file) and nobody asked for them. */
async function startOrDoWithout(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
  threads: number,
  options: SimdModuleOptions,
): Promise<{ threads: number; close: () => void; threadsFailure?: unknown }> {
  const alone = { threads: 1, close: () => {} };
  if (threads === 1) return alone;
  try {
    return {
      threads,
      close: await startWorkers(module, memory, { threads, polls: WORKER_POLLS, file: options.worker }),
    };
  } catch (cause) {
    if (options.threads === undefined) return { ...alone, threadsFailure: cause };
    throw new SimdUnavailableError(`loadSimdModule: expected ${threads} threads, got a worker that does not start`, {
      cause,
    });
  }
}

function createModule(
  { runCall, awaitFinish, failWork, clearFailure }: CallExports,
  memory: WebAssembly.Memory,
  {
    threads,
    relaxed,
    wide,
    close,
    threadsFailure,
  }: { threads: number; relaxed: boolean; wide: boolean; close: () => void; threadsFailure?: unknown },
): SimdModule {
  const control = new Int32Array(memory.buffer, 0, Control.heap / 4);
  const allocator = createAllocator(memory);
  const pinned = createPinnedBlocks(allocator);
  const mainPolls = maySleep() ? MAIN_POLLS : 0;
  control[Control.maySleep / 4] = maySleep() ? 1 : 0;
  control[Control.wide / 4] = wide ? 1 : 0;
  let scratchPointer = 0;
  let scratchBytes = 0;
  let closed = false;

  function call(
    kernel: KernelName,
    args: object,
    records: readonly object[],
    { parallel = true, sizes = NO_SIZES, fresh }: RunOptions & { sizes?: object; fresh?: FreshArguments<object> } = {},
  ): void {
    const together = parallel && threads > 1 && !closed;
    const end = writeCall(control, CALL_WORDS, { kernel, args, sizes, records, threads: together ? threads : 1 });
    api.watcher?.called({ kernel, words: control.slice(CALL_WORDS.at, end), fresh });
    if (!together) {
      runCall(mainPolls);
      return;
    }
    let failure: unknown;
    try {
      runCall(mainPolls);
    } catch (error) {
      failure = error;
      failWork();
      awaitFinish(mainPolls);
    }
    if (clearFailure() !== 0) {
      throw (
        failure ??
        new Error(`run: expected kernel '${kernel}' to end, got a trap on a worker thread; its arguments are wrong`)
      );
    }
  }

  const api: SimdModule = {
    memory,
    pinned,
    watcher: undefined,
    get closed() {
      return closed;
    },
    close() {
      closed = true;
      close();
    },
    threads,
    relaxed,
    wide,
    ...(threadsFailure !== undefined && { threadsFailure }),
    get usedBytes() {
      return allocator.usedBytes;
    },
    get words() {
      return allocator.words;
    },
    allocate: (bytes, { forUpload } = { forUpload: false }) =>
      api.watcher?.allocate(bytes, allocator.allocate, forUpload) ?? allocator.allocate(bytes),
    free(pointer) {
      pinned.free(pointer);
      api.watcher?.freed(pointer);
    },
    scratch(bytes) {
      if (bytes > scratchBytes) {
        if (scratchPointer !== 0) pinned.free(scratchPointer);
        // Should there be no room: the old block is not ours any more.
        scratchPointer = 0;
        scratchBytes = 0;
        scratchPointer = allocator.allocate(bytes);
        scratchBytes = bytes;
      }
      api.watcher?.used(scratchPointer);
      return scratchPointer;
    },
    run: (kernel, args, options) => call(kernel, args, [], options),
    runEach: (kernel, args, records, options) => call(kernel, args, records, options),
  };
  return api;
}
