import { BARRIER_COUNT, BARRIER_PHASE } from './control';

/**
 * Waits until all threads of the current kernel have arrived; what each wrote before is then visible to all.
 * All threads must call it equally often. Spins, for the browser's main thread may not sleep.
 */
export function barrier(threads: i32): void {
  if (threads == 1) return;
  const phase = atomic.load<i32>(BARRIER_PHASE);
  if (atomic.add<i32>(BARRIER_COUNT, 1) == threads - 1) {
    atomic.store<i32>(BARRIER_COUNT, 0);
    atomic.add<i32>(BARRIER_PHASE, 1);
  } else {
    while (atomic.load<i32>(BARRIER_PHASE) == phase) {}
  }
}
