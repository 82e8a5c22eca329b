import { drawStore } from './draw-store.ts';
import { readerStore } from './reader-store.ts';

/** Frames that work stands back for an answer. */
const MAX_FRAMES = 2;

/**
 * Runs the latest piece of work that was asked for, once, in the next frame. While the answer to the drawing is pending, the work waits
 * for it, two frames at most: a worker's reply is held up until the page has made its frame, so anything else painted in that frame
 * delays it.
 */
export class AfterAnswer {
  #work: (() => void) | undefined;
  #stoodBack = 0;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsubscribe: (() => void) | undefined;

  /** @param work takes the place of what has not been done yet, and its turn */
  ask(work: () => void): void {
    const isAsked = this.#work !== undefined;
    this.#work = work;
    if (!isAsked) this.#frame = requestAnimationFrame(this.#onFrame);
  }

  /** What has not been done yet is not done. */
  end(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#unsubscribe?.();
    this.#work = this.#timer = this.#unsubscribe = undefined;
    this.#stoodBack = 0;
  }

  readonly #onFrame = (): void => {
    if (!isAwaited() || this.#stoodBack === MAX_FRAMES) {
      this.#do();
      return;
    }
    this.#stoodBack++;
    this.#frame = requestAnimationFrame(this.#onFrame);
    this.#unsubscribe ??= readerStore.subscribe(() => {
      // In a task of its own, after what this store draws.
      if (!isAwaited()) this.#timer ??= setTimeout(this.#do);
    });
  };

  readonly #do = (): void => {
    const work = this.#work;
    this.end();
    work?.();
  };
}

function isAwaited(): boolean {
  return drawStore.get() !== readerStore.get().drawing;
}
