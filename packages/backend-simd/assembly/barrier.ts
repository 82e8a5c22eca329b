import { Control } from '../src/layout/control';
import { pause } from './pause';

/** Polls before a thread sleeps: longer than phases that end together differ, unless another process holds the core. */
const POLLS: i32 = 4000;

/**
 * Waits until all threads of the current kernel have arrived; what each wrote before is then visible to all. All threads
 * must call it equally often. If a thread traps, the others pass, for their results are of no use.
 */
export function barrier(threads: i32): void {
  meet(threads, false);
}

/** A `barrier` between two calls: the queue of work is full again behind it. */
export function barrierBetweenCalls(threads: i32): void {
  meet(threads, true);
}

/** Whether a thread's kernel has trapped in this job. */
export function hasFailed(): bool {
  return atomic.load<i32>(Control.failed) != 0;
}

function meet(threads: i32, refill: bool): void {
  if (threads == 1 || atomic.load<i32>(Control.failed) != 0) return;
  const phase = atomic.load<i32>(Control.barrierPhase);
  if (atomic.add<i32>(Control.barrierCount, 1) == threads - 1) {
    atomic.store<i32>(Control.barrierCount, 0);
    if (refill) atomic.store<i32>(Control.nextUnit, 0);
    atomic.add<i32>(Control.barrierPhase, 1);
    if (atomic.load<i32>(Control.barrierSleepers) != 0) atomic.notify(Control.barrierPhase, -1);
    return;
  }
  const maySleep = atomic.load<i32>(Control.maySleep);
  let x = 1.0;
  for (let i = 0; i < POLLS || maySleep == 0; i++) {
    if (atomic.load<i32>(Control.barrierPhase) != phase || atomic.load<i32>(Control.failed) != 0) return;
    x = pause(x);
    if (x < 0.0) return;
  }
  atomic.add<i32>(Control.barrierSleepers, 1);
  while (atomic.load<i32>(Control.barrierPhase) == phase && atomic.load<i32>(Control.failed) == 0) {
    atomic.wait<i32>(Control.barrierPhase, phase, -1);
  }
  atomic.sub<i32>(Control.barrierSleepers, 1);
}

/** Lets those pass who wait for this thread, whose kernel has trapped. */
export function failWork(): void {
  atomic.store<i32>(Control.failed, 1);
  atomic.add<i32>(Control.barrierPhase, 1);
  atomic.notify(Control.barrierPhase, -1);
}

/** Makes the control block good again after all threads have finished a job that failed; returns whether it did. */
export function clearFailure(): i32 {
  if (atomic.load<i32>(Control.failed) == 0) return 0;
  atomic.store<i32>(Control.barrierCount, 0);
  atomic.store<i32>(Control.failed, 0);
  return 1;
}
