import { type BatchOrder, validateStep } from './batch-order.ts';

/**
 * Walks through an order batch by batch. Its whole state is `position`, the number of batches handed out.
 *
 * @example
 * const cursor = new BatchCursor(nextBatchOrder({ exampleCount: 55_000, batchSize: 64, seed: 42 }));
 * const first = cursor.next();
 * const saved = cursor.position; // 1
 * new BatchCursor(cursor.order, saved).next(); // the second batch
 */
export class BatchCursor {
  readonly order: BatchOrder;
  #position = 0;

  /** @throws RangeError for a position that is not a safe integer from 0 */
  constructor(order: BatchOrder, position = 0) {
    this.order = order;
    this.restore(position);
  }

  /** The number of batches handed out: the step of the next one. */
  get position(): number {
    return this.#position;
  }

  /** The indices of the next batch. */
  next(): Int32Array<ArrayBuffer> {
    const indices = this.order.indicesAt(this.#position);
    this.#position++;
    return indices;
  }

  /**
   * Goes to a saved position.
   *
   * @throws RangeError for a position that is not a safe integer from 0
   */
  restore(position: number): void {
    validateStep(position);
    this.#position = position;
  }
}
