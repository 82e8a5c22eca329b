/** The compiled kernels, their memory and their threads. */
import { createAllocator } from './allocator.ts';
import { ARGUMENTS, CONTROL, HEAP_START, MAX_ARGUMENTS, MAX_THREADS, PAGE_BYTES } from './layout.ts';
import { defaultThreads, hasRelaxedSimd, hasSimd, maySleep, nodeBuiltin } from './platform.ts';
import { SimdUnavailableError } from './simd-unavailable-error.ts';
import { startWorkers } from './threads.ts';

/** The name of an exported function of assembly/index.ts with the kernels' signature (args, thread, threads). */
export type KernelName = string;

/** One instance of the kernels on one shared memory. All methods are synchronous and belong to the creating thread. */
export interface SimdModule {
  readonly memory: WebAssembly.Memory;
  /** The threads that a parallel kernel runs on, this one included. */
  readonly threads: number;
  /** Whether the relaxed SIMD build runs, whose multiply-adds are fused where the machine has them. */
  readonly relaxed: boolean;
  /** Bytes of blocks in use, rounded up to their size classes. */
  readonly usedBytes: number;
  /** The memory as 32-bit words (index = pointer / 4); do not keep it, growth makes a new one. */
  readonly words: Int32Array;
  /**
   * Returns the address of a 64-byte aligned block, its content undefined, which `free` gives back. Addresses may be
   * above 2^31, so they are unsigned. Kernels may read, not write, up to 64 bytes past the end.
   *
   * @throws SimdMemoryError when the memory cannot grow
   */
  allocate(bytes: number): number;
  /** Gives a block of `allocate` back for reuse. */
  free(pointer: number): void;
  /**
   * Returns a 64-byte aligned block for intermediate values of the next `run`: valid until the next call of `scratch`,
   * its content undefined. It is never given back, but reused and enlarged.
   */
  scratch(bytes: number): number;
  /**
   * Runs a kernel to its end, on all threads or on this one alone.
   *
   * @param args its 32-bit words: pointers, integers, or floats through `floatBits`; at most 14,336 of them
   * @param parallel false for small jobs: waking the threads takes some microseconds
   */
  run(kernel: KernelName, args: readonly number[], parallel?: boolean): void;
  /** Ends the threads; kernels then run on the calling thread alone. */
  close(): void;
}

export interface SimdModuleOptions {
  /** Threads, this one included, 1 to 64; the default are the cores there are, or 1 where memory or workers are not to be had. */
  threads?: number;
  /** false takes the plain build; true or nothing takes the relaxed build where the engine has relaxed SIMD. */
  relaxed?: boolean;
}

type Kernel = (args: number, thread: number, threads: number) => void;

interface WakeUpExports {
  startWork(workers: number): void;
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

const conversion = new DataView(new ArrayBuffer(4));

/** The bits of a number rounded to a 32-bit float, as an integer for `SimdModule.run`. */
export function floatBits(x: number): number {
  conversion.setFloat32(0, x);
  return conversion.getInt32(0);
}

function createMemory(): WebAssembly.Memory {
  let failure: unknown;
  for (const maximum of MAX_PAGES) {
    try {
      return new WebAssembly.Memory({ initial: HEAP_START / PAGE_BYTES, maximum, shared: true });
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

async function compile(relaxed: boolean): Promise<WebAssembly.Module> {
  const url = relaxed
    ? new URL('../wasm/relaxed-simd.wasm', import.meta.url)
    : new URL('../wasm/simd.wasm', import.meta.url);
  const fs = nodeBuiltin('node:fs');
  if (fs && url.protocol === 'file:') return WebAssembly.compile(await fs.promises.readFile(url));
  const response = await fetch(url);
  if (!response.ok) {
    throw new SimdUnavailableError(
      `loadSimdModule: expected ${url.href}, got HTTP status ${response.status}; serve the package's dist/wasm there`,
    );
  }
  // Not compileStreaming: servers that send .wasm with another content type are common.
  return WebAssembly.compile(await response.arrayBuffer());
}

/**
 * Compiles the kernels and starts the threads.
 *
 * @returns the module; its workers end with the process or page
 * @throws RangeError when `threads` is not an integer from 1 to 64; SimdUnavailableError when the engine has no WebAssembly
 *   SIMD, the .wasm file cannot be read or, with `threads` given, a worker does not start
 */
export async function loadSimdModule(options: SimdModuleOptions = {}): Promise<SimdModule> {
  const threads = options.threads ?? Math.min(defaultThreads().threads, MAX_THREADS);
  if (!Number.isInteger(threads) || threads < 1 || threads > MAX_THREADS) {
    throw new RangeError(`loadSimdModule: expected threads from 1 to ${MAX_THREADS}, got ${threads}`);
  }
  if (!hasSimd()) {
    throw new SimdUnavailableError(
      'loadSimdModule: expected WebAssembly SIMD, got an engine without it; take a newer one, or the backend cpu',
    );
  }
  const relaxed = options.relaxed !== false && hasRelaxedSimd({ enable: true });
  const module = await compile(relaxed);
  const memory = createMemory();
  const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
  const workers = await startOrDoWithout(module, memory, threads, options.threads === undefined);
  return createModule(WebAssembly.Module.exports(module), exports, memory, { relaxed, ...workers });
}

/** The workers; one thread where they do not start (a content security policy, a missing file) and nobody asked for them. */
async function startOrDoWithout(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
  threads: number,
  mayDoWithout: boolean,
): Promise<{ threads: number; close: () => void }> {
  const alone = { threads: 1, close: () => {} };
  if (threads === 1) return alone;
  try {
    return { threads, close: await startWorkers(module, memory, { threads, polls: WORKER_POLLS }) };
  } catch (cause) {
    if (mayDoWithout) return alone;
    throw new SimdUnavailableError(`loadSimdModule: expected ${threads} threads, got a worker that does not start`, {
      cause,
    });
  }
}

function createModule(
  names: WebAssembly.ModuleExportDescriptor[],
  exports: WebAssembly.Exports,
  memory: WebAssembly.Memory,
  { threads, relaxed, close }: { threads: number; relaxed: boolean; close: () => void },
): SimdModule {
  const kernels = new Map(names.map(({ name }, index) => [name, { index, call: exports[name] as unknown as Kernel }]));
  const { startWork, awaitFinish, failWork, clearFailure } = exports as unknown as WakeUpExports;
  const control = new Int32Array(memory.buffer, 0, HEAP_START / 4);
  const allocator = createAllocator(memory);
  const mainPolls = maySleep() ? MAIN_POLLS : 0;
  control[CONTROL.maySleep / 4] = maySleep() ? 1 : 0;
  let scratchPointer = 0;
  let scratchBytes = 0;
  let closed = false;

  return {
    memory,
    close() {
      closed = true;
      close();
    },
    threads,
    relaxed,
    get usedBytes() {
      return allocator.usedBytes;
    },
    get words() {
      return allocator.words;
    },
    allocate: allocator.allocate,
    free: allocator.free,
    scratch(bytes) {
      if (bytes > scratchBytes) {
        if (scratchPointer !== 0) allocator.free(scratchPointer);
        // Should there be no room: the old block is not ours any more.
        scratchPointer = 0;
        scratchBytes = 0;
        scratchPointer = allocator.allocate(bytes);
        scratchBytes = bytes;
      }
      return scratchPointer;
    },
    run(name, args, parallel = true) {
      const kernel = kernels.get(name);
      if (kernel === undefined) throw new Error(`run: expected the name of a kernel, got '${name}'`);
      if (args.length > MAX_ARGUMENTS) {
        throw new RangeError(`run: expected at most ${MAX_ARGUMENTS} arguments, got ${args.length}`);
      }
      for (let i = 0; i < args.length; i++) control[ARGUMENTS / 4 + i] = args[i]!;
      control[CONTROL.nextUnit / 4] = 0;
      if (!parallel || threads === 1 || closed) {
        kernel.call(ARGUMENTS, 0, 1);
        return;
      }
      control[CONTROL.kernel / 4] = kernel.index;
      startWork(threads - 1);
      let failure: unknown;
      try {
        kernel.call(ARGUMENTS, 0, threads);
      } catch (error) {
        failure = error;
        failWork();
      }
      awaitFinish(mainPolls);
      if (clearFailure() !== 0) {
        throw (
          failure ??
          new Error(`run: expected kernel '${name}' to end, got a trap on a worker thread; its arguments are wrong`)
        );
      }
    },
  };
}
