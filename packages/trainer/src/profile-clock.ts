/** Parts of a run that are timed apart. */
export type RunPart = 'batches' | 'updates' | 'losses' | 'evaluations' | 'checkpoints';

/**
 * Seconds of this process in each part of a run: making batches, updating, waiting for losses, evaluating, saving. A GPU computes
 * while JavaScript goes on; what it still owes is then counted where it is waited for, under `losses` and `evaluations`.
 */
export type RunProfile = Readonly<Record<RunPart, number>>;

/** A stopwatch for each part of a run. */
export class ProfileClock {
  readonly #seconds: Record<RunPart, number> = { batches: 0, updates: 0, losses: 0, evaluations: 0, checkpoints: 0 };
  readonly #nowMs: () => number;

  constructor(nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs;
  }

  /** Does the work on the clock of a part; a promise is timed until it is settled. */
  time<Result>(part: RunPart, work: () => Result): Result {
    const startedAt = this.#nowMs();
    const stop = () => {
      this.#seconds[part] += (this.#nowMs() - startedAt) / 1000;
    };
    const result = work();
    if (result instanceof Promise) return result.finally(stop) as Result;
    stop();
    return result;
  }

  /** What the clocks show. */
  get seconds(): RunProfile {
    return { ...this.#seconds };
  }
}
