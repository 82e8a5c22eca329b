/**
 * Waking the threads costs some microseconds: jobs that touch fewer bytes run on the calling thread alone. At some 5 GB/s
 * a thread, 64 KiB are about 13 us.
 */
const MIN_PARALLEL_BYTES = 64 * 1024;

/** Whether a job that reads and writes this many float32 elements is worth all threads. */
export function worthThreads(elements: number): boolean {
  return elements * 4 >= MIN_PARALLEL_BYTES;
}
