/** The control block at the bottom of the shared memory; assembly/control.ts holds the same addresses. */
export const CONTROL = {
  /** Index of the job's kernel among the module's exports. */
  kernel: 512,
  /** 1 where the main thread may sleep. */
  maySleep: 640,
  /** The first unit of the job that no thread has taken. */
  nextUnit: 704,
} as const;

/** As many as have 64 bytes of their own from address 4096 on. */
export const MAX_THREADS = 64;
/** Where a kernel's arguments lie. */
export const ARGUMENTS = 8192;
/** As many words as fit below the heap. */
export const MAX_ARGUMENTS: number = (65536 - ARGUMENTS) / 4;
/** The first byte that the allocator hands out; WebAssembly pages have 64 KiB. */
export const HEAP_START = 65536;
export const PAGE_BYTES = 65536;
