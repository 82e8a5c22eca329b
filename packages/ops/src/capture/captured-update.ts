import { getBackend, type Tensor } from '@tensorflow/tfjs-core';
import { recordingKey } from './recording-key.ts';
import { findUpdateRecorder, type RecordableUpdate, type UpdateRecordings } from './update-recorder.ts';

/** The updates with inputs of certain shapes and types. */
interface Progress {
  updates: number;
  /** Why they stay eager. */
  reason?: string;
}

/** Recordings that have to agree before updates are replayed. */
const RECORDINGS = 2;

/**
 * Makes an update by replaying what the backend has recorded of it, or eagerly. For each shape and type of the inputs (an epoch's last
 * batch may be smaller) the first update is eager, for layers that make something at their first call; the second and the third are
 * recorded, and have to agree; from the fourth on they are replayed.
 */
export class CapturedUpdate {
  readonly #update: RecordableUpdate;
  readonly #backendName = getBackend();
  readonly #recordings: UpdateRecordings | undefined;
  readonly #progress = new Map<string, Progress>();
  #reason: string | undefined;
  #replayedSteps = 0;
  #eagerSteps = 0;

  /** @param enabled false keeps all updates eager */
  constructor(update: RecordableUpdate, enabled: boolean) {
    this.#update = update;
    const recorder = findUpdateRecorder(this.#backendName);
    if (!enabled) this.#reason = 'capture is switched off';
    else if (recorder === undefined) this.#reason = `the backend ${this.#backendName} does not record updates`;
    else this.#recordings = recorder.open(update);
  }

  /** Why updates, or some of them, stay eager; undefined while they can be replayed. */
  get eagerReason(): string | undefined {
    return this.#reason;
  }

  /** Updates that were replayed. */
  get replayedSteps(): number {
    return this.#replayedSteps;
  }

  /** Updates that were not. */
  get eagerSteps(): number {
    return this.#eagerSteps;
  }

  /**
   * Makes one update; inputs and outputs are the caller's.
   *
   * @throws RangeError if another backend has become the current one
   */
  run(inputs: readonly Tensor[]): Tensor[] {
    const replayed = this.#replayedSteps;
    const outputs = this.#make(inputs);
    if (this.#replayedSteps === replayed) this.#eagerSteps++;
    return outputs;
  }

  /**
   * Makes one update as `run` does, but lets the backend compile in parallel what the first one with such inputs needs, if it can.
   *
   * @returns a promise for such an update only; the inputs are the caller's again at once
   * @throws RangeError as `run` does
   */
  runCompiled(inputs: readonly Tensor[]): Tensor[] | Promise<Tensor[]> {
    const progress = this.#progressOf(inputs);
    if (this.#recordings?.first === undefined || progress.updates > 0) return this.run(inputs);
    this.#expectBackend();
    const { outputs, done } = this.#recordings.first(inputs);
    progress.updates++;
    this.#eagerSteps++;
    return done.then(() => outputs);
  }

  dispose(): void {
    this.#recordings?.dispose();
  }

  #make(inputs: readonly Tensor[]): Tensor[] {
    const recordings = this.#recordings;
    if (recordings === undefined) return this.#update.run(inputs);
    this.#expectBackend();
    const progress = this.#progressOf(inputs);
    if (progress.reason !== undefined || progress.updates++ === 0) return this.#update.run(inputs);
    if (progress.updates <= 1 + RECORDINGS) {
      const { outputs, reason } = recordings.record(inputs);
      if (reason !== undefined) {
        progress.reason = reason;
        this.#reason ??= reason;
      }
      return outputs;
    }
    const outputs = recordings.replay(inputs);
    if (outputs === undefined) return this.#update.run(inputs);
    this.#replayedSteps++;
    return outputs;
  }

  /** On another backend a recorder sees nothing, and what it replays is of the one before. */
  #expectBackend(): void {
    const current = getBackend();
    if (current === this.#backendName) return;
    throw new RangeError(
      `CapturedUpdate: expected the backend ${this.#backendName}, which records these updates, got ${current}; set it again before the next update`,
    );
  }

  #progressOf(inputs: readonly Tensor[]): Progress {
    const key = recordingKey(inputs);
    let progress = this.#progress.get(key);
    if (progress === undefined) {
      progress = { updates: 0 };
      this.#progress.set(key, progress);
    }
    return progress;
  }
}
