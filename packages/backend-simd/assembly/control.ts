/**
 * The control block at the bottom of the shared memory. Every word that two threads write lies in its own cache line.
 * src/runtime/layout.ts holds the same addresses for JavaScript.
 */

/** Counts the parallel jobs. Workers run one job each time it changes. */
// @ts-ignore: decorator
@inline export const GENERATION: usize = 64;
/** Workers that have not finished the current job. */
// @ts-ignore: decorator
@inline export const PENDING: usize = 128;
/** Workers that sleep on GENERATION. */
// @ts-ignore: decorator
@inline export const SLEEPERS: usize = 192;
/** 1 while the main thread sleeps on PENDING. */
// @ts-ignore: decorator
@inline export const MAIN_SLEEPS: usize = 256;
/** Threads that have reached the barrier of the current phase. */
// @ts-ignore: decorator
@inline export const BARRIER_COUNT: usize = 320;
/** Counts the barrier's phases. */
// @ts-ignore: decorator
@inline export const BARRIER_PHASE: usize = 384;
/** 1 once a thread's kernel has trapped: nobody waits for that thread then. */
// @ts-ignore: decorator
@inline export const FAILED: usize = 448;
/** Threads that sleep on BARRIER_PHASE. */
// @ts-ignore: decorator
@inline export const BARRIER_SLEEPERS: usize = 576;
/** 1 where the main thread may sleep, which a browser's may not. */
// @ts-ignore: decorator
@inline export const MAY_SLEEP: usize = 640;
/** The first unit of the job that no thread has taken; see work-queue.ts. */
// @ts-ignore: decorator
@inline export const NEXT_UNIT: usize = 704;
/** 64 bytes for each thread; see `threadSpace`. */
// @ts-ignore: decorator
@inline export const THREAD_SPACE: usize = 4096;
