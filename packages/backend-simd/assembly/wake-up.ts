/** Waiting for work and for its end. */
import { Control } from '../src/layout/control';
import { pause } from './pause';

/** Returns the generation once it differs from `seen`: polls `polls` times, then sleeps. For workers only. */
export function awaitWork(seen: i32, polls: i32): i32 {
  let x = 1.0;
  for (let i = 0; i < polls; i++) {
    const now = atomic.load<i32>(Control.generation);
    if (now != seen) return now;
    x = pause(x);
  }
  if (x < 0.0) return seen;
  atomic.add<i32>(Control.sleepers, 1);
  while (atomic.load<i32>(Control.generation) == seen) atomic.wait<i32>(Control.generation, seen, -1);
  atomic.sub<i32>(Control.sleepers, 1);
  return atomic.load<i32>(Control.generation);
}

/** Says that this worker has done its share. */
export function finishWork(): void {
  if (atomic.sub<i32>(Control.pending, 1) == 1 && atomic.load<i32>(Control.mainSleeps) != 0) atomic.notify(Control.pending, 1);
}

/** Starts a job: `workers` of them take part, all that there are. */
export function startWork(workers: i32): void {
  atomic.store<i32>(Control.pending, workers);
  atomic.add<i32>(Control.generation, 1);
  if (atomic.load<i32>(Control.sleepers) != 0) atomic.notify(Control.generation, -1);
}

/** Returns when all workers have finished. After `polls` polls it sleeps, or polls on for ever where `polls` is 0. */
export function awaitFinish(polls: i32): void {
  let x = 1.0;
  let left = polls;
  for (;;) {
    if (atomic.load<i32>(Control.pending) == 0) return;
    x = pause(x);
    if (x < 0.0) return;
    if (left > 0 && --left == 0) break;
  }
  atomic.store<i32>(Control.mainSleeps, 1);
  for (;;) {
    const pending = atomic.load<i32>(Control.pending);
    if (pending == 0) break;
    atomic.wait<i32>(Control.pending, pending, -1);
  }
  atomic.store<i32>(Control.mainSleeps, 0);
}
