/**
 * The bottom of the shared memory, below the heap. Every word that two threads write lies in its own cache line.
 * TypeScript and AssemblyScript both compile this folder: no decorators, no types of one language alone.
 */
export enum Control {
  /** Counts the parallel jobs. Workers run one job each time it changes. */
  generation = 64,
  /** Workers that have not finished the current job. */
  pending = 128,
  /** Workers that sleep on `generation`. */
  sleepers = 192,
  /** 1 while the main thread sleeps on `pending`. */
  mainSleeps = 256,
  /** Threads that have reached the barrier of the current phase. */
  barrierCount = 320,
  /** Counts the barrier's phases. */
  barrierPhase = 384,
  /** 1 once a thread's kernel has trapped: no thread waits for that one then. */
  failed = 448,
  /** Threads that sleep on `barrierPhase`. */
  barrierSleepers = 576,
  /** 1 where the main thread may sleep, which a browser's may not. */
  maySleep = 640,
  /** The first unit of the job that no thread has taken; see assembly/work-queue.ts. */
  nextUnit = 704,
  /** 1 where the engine computes two vectors at once (`--wide`): tiles have twice as many sums then, in as many registers. */
  wide = 768,
  /** 64 bytes for each thread; see `threadSpace` in assembly/simd.ts. */
  threadSpace = 4096,
  /** The call that runs now: a `Call`, then the words of its kernel's layout, then its records. */
  call = 8192,
  /** The first byte that the allocator hands out. */
  heap = 65536,
}

export enum Limit {
  /** Threads that have 64 bytes of their own in `Control.threadSpace`. */
  threads = 64,
  /** Bytes of a WebAssembly page. */
  pageBytes = 65536,
}

/**
 * The head of a kernel call. Head, arguments and records are words without gaps, so a call may lie at any address that is a
 * multiple of 4, and calls may follow one another: `bytes` leads to the next.
 */
export class Call<Int> {
  /** The kernel's place in `Kernels`. */
  kernel!: Int;
  /** Threads that share the work: 1 (the calling thread alone) or all. */
  threads!: Int;
  /** Bytes of the whole call, this head included. */
  bytes!: Int;
}
