import type { SimdModule } from '../runtime/simd-module.ts';

/** Blocks of one size that may be handed out again, by their size in bytes rounded up. */
type SpareBlocks = Map<number, number[]>;

const ROUND_BYTES = 64;

/**
 * The memory of captured updates: blocks that nothing else gets while their calls may be replayed. Within a recording, what one
 * kernel frees serves a later one, as it does eagerly: the order of a replay is the same.
 */
export class Reserve {
  readonly #module: SimdModule;
  /** The rounded size of those that recordings may use again and again; undefined for those with a place of their own. */
  readonly #sizes = new Map<number, number | undefined>();
  readonly #spare: SpareBlocks = new Map();

  constructor(module: SimdModule) {
    this.#module = module;
  }

  /**
   * A block for an intermediate value: one that a recording has freed, or a new one.
   *
   * @param unused a new one in any case: kernels of this recording or of another write to those that were freed, at each replay
   */
  allocate(bytes: number, allocate: (bytes: number) => number, { unused }: { unused: boolean }): number {
    const size = Math.ceil(bytes / ROUND_BYTES) * ROUND_BYTES;
    const spare = unused ? undefined : this.#spare.get(size)?.pop();
    if (spare !== undefined) {
      this.#module.pinned.occupy(spare);
      return spare;
    }
    const pointer = allocate(bytes);
    this.#module.pinned.pin(pointer);
    this.#sizes.set(pointer, size);
    return pointer;
  }

  /** A recording has freed a block, perhaps one of the reserve's. */
  freed(pointer: number): void {
    const size = this.#sizes.get(pointer);
    if (size === undefined) return;
    const spare = this.#spare.get(size);
    if (spare) spare.push(pointer);
    else this.#spare.set(size, [pointer]);
  }

  /** Takes in a block that somebody holds, and leaves it a place of its own. */
  keep(pointer: number): void {
    if (!this.#sizes.has(pointer)) this.#module.pinned.pin(pointer);
    this.#sizes.set(pointer, undefined);
  }

  /** Gives back the spare blocks that are not among those needed. */
  dropSpare(isNeeded: (pointer: number, bytes: number) => boolean): void {
    for (const [size, pointers] of this.#spare) {
      const needed = pointers.filter((pointer) => isNeeded(pointer, size));
      for (const pointer of pointers) if (!needed.includes(pointer)) this.#forget(pointer);
      this.#spare.set(size, needed);
    }
  }

  /** Gives everything back; what somebody holds stays theirs. */
  dispose(): void {
    for (const pointer of this.#sizes.keys()) this.#module.pinned.unpin(pointer);
    this.#sizes.clear();
    this.#spare.clear();
  }

  #forget(pointer: number): void {
    this.#sizes.delete(pointer);
    this.#module.pinned.unpin(pointer);
  }
}
