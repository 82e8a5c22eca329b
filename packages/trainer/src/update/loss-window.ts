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

/** The most updates, and the longest time, that losses stay unread: how late a loss that is not finite can be noticed. */
const MAX_STEPS = 64;
const MAX_MS = 1000;

/**
 * Losses and predictions of recent updates that are still on the device. Reading them in one go, now and then, lets a GPU
 * run ahead of JavaScript, and yet tells the exact update whose loss was the first that is not finite.
 */
export class LossWindow {
  #pending: Pending[] = [];
  #readAt = performance.now();

  /** Whether losses have waited so long that they should be read, event or not. */
  get isFull(): boolean {
    return this.#pending.length >= MAX_STEPS || performance.now() - this.#readAt >= MAX_MS;
  }

  /** Takes the three tensors over. */
  push(step: number, result: BatchResult): void {
    this.#pending.push({ step, ...result });
  }

  /**
   * The results of all updates since the last read, in order; the window is empty afterwards.
   *
   * @throws NonFiniteLossError with the first step whose loss is not finite
   */
  async read(): Promise<StepResult[]> {
    const pending = this.#pending;
    this.#pending = [];
    if (pending.length === 0) return [];
    const sizes = pending.map(({ losses }) => losses.shape[0]);
    const joined = tidy(() => [
      concat(pending.map(({ losses }) => losses)),
      concat(pending.map(({ predictions }) => predictions)),
      concat(pending.map(({ labels }) => labels)),
    ]);
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
      this.#readAt = performance.now();
      for (const tensor of joined) tensor.dispose();
      disposeAll(pending);
    }
  }

  /** Drops what was not read. */
  dispose(): void {
    disposeAll(this.#pending);
    this.#pending = [];
  }
}

function disposeAll(pending: readonly Pending[]): void {
  for (const { losses, predictions, labels } of pending) {
    losses.dispose();
    predictions.dispose();
    labels.dispose();
  }
}
