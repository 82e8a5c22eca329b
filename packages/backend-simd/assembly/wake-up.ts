/** Waiting for work and for its end. */
import { GENERATION, MAIN_SLEEPS, PENDING, SLEEPERS } from './control';
import { pause } from './pause';

/** Returns the generation once it differs from `seen`: polls `polls` times, then sleeps. For workers only. */
export function awaitWork(seen: i32, polls: i32): i32 {
  let x = 1.0;
  for (let i = 0; i < polls; i++) {
    const now = atomic.load<i32>(GENERATION);
    if (now != seen) return now;
    x = pause(x);
  }
  if (x < 0.0) return seen;
  atomic.add<i32>(SLEEPERS, 1);
  while (atomic.load<i32>(GENERATION) == seen) atomic.wait<i32>(GENERATION, seen, -1);
  atomic.sub<i32>(SLEEPERS, 1);
  return atomic.load<i32>(GENERATION);
}

/** Says that this worker has done its share. */
export function finishWork(): void {
  if (atomic.sub<i32>(PENDING, 1) == 1 && atomic.load<i32>(MAIN_SLEEPS) != 0) atomic.notify(PENDING, 1);
}

/** Starts a job: `workers` of them take part, all that there are. */
export function startWork(workers: i32): void {
  atomic.store<i32>(PENDING, workers);
  atomic.add<i32>(GENERATION, 1);
  if (atomic.load<i32>(SLEEPERS) != 0) atomic.notify(GENERATION, -1);
}

/** Returns when all workers have finished. After `polls` polls it sleeps, or polls on for ever where `polls` is 0. */
export function awaitFinish(polls: i32): void {
  let x = 1.0;
  let left = polls;
  for (;;) {
    if (atomic.load<i32>(PENDING) == 0) return;
    x = pause(x);
    if (x < 0.0) return;
    if (--left == 0) break;
  }
  atomic.store<i32>(MAIN_SLEEPS, 1);
  for (;;) {
    const pending = atomic.load<i32>(PENDING);
    if (pending == 0) break;
    atomic.wait<i32>(PENDING, pending, -1);
  }
  atomic.store<i32>(MAIN_SLEEPS, 0);
}
