import { concat, type Tensor1D, tidy } from '@tensorflow/tfjs-core';
import { NonFiniteLossError } from '../errors.ts';

/** What one update showed of its batch. */
export interface StepResult {
  /** Updates done, from 1. */
  readonly step: number;
  /** Sum of the losses of the batch. */
  readonly lossSum: number;
  readonly correct: number;
  readonly examples: number;
}

/** What an update leaves on the device, each `[batch]`; the caller disposes them. */
export interface BatchResult {
  /** float32: the loss of each example, before the update. */
  readonly losses: Tensor1D;
  /** int32: the class of the greatest logit. */
  readonly predictions: Tensor1D;
  /** int32: the true class. */
  readonly labels: Tensor1D;
}

interface Pending extends BatchResult {
  readonly step: number;
}

/** The most updates, and the longest time, of a window: a loss that is not finite is noticed at the end of the next one. */
const MAX_STEPS = 64;
const MAX_MS = 1000;

/**
 * Losses and predictions of recent updates that are still on the device. Reading them in one go, now and then, lets a GPU
 * run ahead of JavaScript, and yet tells the exact update whose loss was the first that is not finite. A window that is full is read
 * late: while it is on its way, the updates of the next one are made, so that the device never waits for JavaScript to see a loss.
 */
export class LossWindow {
  #pending: Pending[] = [];
  /** What was read and not taken. */
  #results: StepResult[] = [];
  /** The one that is on its way. */
  #late: Promise<StepResult[]> = Promise.resolve([]);
  #begunAt = performance.now();

  /** Whether losses have waited so long that they should be read, event or not. */
  get isFull(): boolean {
    return this.#pending.length >= MAX_STEPS || performance.now() - this.#begunAt >= MAX_MS;
  }

  /** Takes the three tensors over. */
  push(step: number, result: BatchResult): void {
    this.#pending.push({ step, ...result });
  }

  /**
   * Begins to read the losses that wait, and waits for those that were begun the last time, which a device is long done with.
   *
   * @throws NonFiniteLossError with the first step whose loss is not finite, of the window before
   */
  async readLate(): Promise<void> {
    const before = this.#late;
    this.#late = this.#begin();
    this.#results.push(...(await before));
  }

  /**
   * The results of all updates since the last read, in order; the window is empty afterwards.
   *
   * @throws NonFiniteLossError with the first step whose loss is not finite
   */
  async read(): Promise<StepResult[]> {
    const before = this.#late;
    this.#late = this.#begin();
    await this.settle();
    const results = [...this.#results, ...(await before), ...(await this.#late)];
    this.#results = [];
    this.#late = Promise.resolve([]);
    return results;
  }

  /** Waits until nothing is on its way, and tells nothing of what came. */
  async settle(): Promise<void> {
    await Promise.allSettled([this.#late]);
  }

  /** Drops what was not read. */
  dispose(): void {
    disposeAll(this.#pending);
    this.#pending = [];
  }

  /** Takes what is pending; a failure is told to whoever waits for it. */
  #begin(): Promise<StepResult[]> {
    const pending = this.#pending;
    this.#pending = [];
    this.#begunAt = performance.now();
    const reading = readAll(pending);
    reading.catch(() => {});
    return reading;
  }
}

async function readAll(pending: readonly Pending[]): Promise<StepResult[]> {
  if (pending.length === 0) return [];
  const joined = tidy(() => [
    concat(pending.map(({ losses }) => losses)),
    concat(pending.map(({ predictions }) => predictions)),
    concat(pending.map(({ labels }) => labels)),
  ]);
  const sizes = pending.map(({ losses }) => losses.shape[0]);
  disposeAll(pending);
  try {
    const [losses, predictions, labels] = await Promise.all(joined.map((tensor) => tensor.data()));
    let start = 0;
    return pending.map(({ step }, index) => {
      const end = start + sizes[index]!;
      let lossSum = 0;
      let correct = 0;
      for (let i = start; i < end; i++) {
        lossSum += losses![i]!;
        if (predictions![i] === labels![i]) correct++;
      }
      const examples = end - start;
      start = end;
      if (!Number.isFinite(lossSum)) throw new NonFiniteLossError(step, lossSum / examples);
      return { step, lossSum, correct, examples };
    });
  } finally {
    for (const tensor of joined) tensor.dispose();
  }
}

function disposeAll(pending: readonly Pending[]): void {
  for (const { losses, predictions, labels } of pending) {
    losses.dispose();
    predictions.dispose();
    labels.dispose();
  }
}
