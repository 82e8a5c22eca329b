/**
 * The seam of captured steps. A backend that can make a whole update without JavaScript between its kernels registers a recorder; the
 * training loop finds it by the backend's name. The eager update stays the reference: a replay gives the same bits.
 */
import type { Tensor } from '@tensorflow/tfjs-core';

/**
 * An update as a pure function of its inputs, its state and the step numbers that it uses. Nothing else may change from one update
 * to the next: no number from JavaScript, no tensor that is kept from one update to the next beside the state.
 */
export interface RecordableUpdate {
  /**
   * Makes the update eagerly: replaces the state, returns what else came of it and leaves no other tensor behind.
   *
   * @param inputs of this update, such as a batch; stay the caller's
   * @returns tensors of the caller
   */
  run(inputs: readonly Tensor[]): Tensor[];
  /** What updates read and replace: weights, slots of the optimiser, averages. Always as many, of the same shapes. */
  state(): readonly Tensor[];
}

/** What came of an update that was recorded. */
export interface RecordedUpdate {
  /** As `RecordableUpdate.run` returns them. */
  readonly outputs: Tensor[];
  /** Why updates with such inputs cannot be replayed; absent while they can. */
  readonly reason?: string;
}

/** What came of an update whose kernels the backend still compiles. */
export interface FirstUpdate {
  /** As `RecordableUpdate.run` returns them; reading one before `done` waits in JavaScript for what is not compiled. */
  readonly outputs: Tensor[];
  /** Kept when all is compiled, for this update and for its replays. */
  readonly done: Promise<void>;
}

/** The recordings of one update, one for each list of shapes and types that its inputs have. */
export interface UpdateRecordings {
  /**
   * Makes the first update with inputs of some shapes and types, as `RecordableUpdate.run` does, and has all that it and its replays need
   * compiled in parallel. Absent where nothing is compiled, or nothing in parallel.
   */
  first?(inputs: readonly Tensor[]): FirstUpdate;
  /**
   * Makes the update and records it. The second recording of inputs of the same shapes and types has to be the first once more,
   * but for the step numbers: so a number that changes and was not said to is found.
   */
  record(inputs: readonly Tensor[]): RecordedUpdate;
  /**
   * Makes the update by replaying what was recorded twice, without JavaScript between its kernels.
   *
   * @returns as `RecordableUpdate.run`; undefined where this one update must be made eagerly, such as when another tensor shares
   *   the memory of the state
   */
  replay(inputs: readonly Tensor[]): Tensor[] | undefined;
  /** Gives the memory of the recordings back; the state stays. */
  dispose(): void;
}

/** What a backend registers. */
export interface UpdateRecorder {
  /** Makes room for the recordings of an update on the current backend. */
  open(update: RecordableUpdate): UpdateRecordings;
}

const recorders = new Map<string, UpdateRecorder>();

/** Registers what captures updates on a backend; another call with its name replaces it. */
export function registerUpdateRecorder(backendName: string, recorder: UpdateRecorder): void {
  recorders.set(backendName, recorder);
}

/** The recorder of a backend; undefined where updates are always eager. */
export function findUpdateRecorder(backendName: string): UpdateRecorder | undefined {
  return recorders.get(backendName);
}
