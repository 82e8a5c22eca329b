/** Where a tensor lies among others in one buffer. */
export interface Slot {
  readonly array: number;
  /** In bytes. */
  readonly offset: number;
}

/** Tensors that lie side by side in a few buffers. */
export interface FlatLayout {
  readonly slots: ReadonlyMap<number, Slot>;
  /** Of each buffer, in bytes. */
  readonly sizes: readonly number[];
}

/** Offsets of bindings are multiples of this on a default device. */
const ALIGN_BYTES = 256;

/** Where parts of these sizes begin side by side, and what they take together, all in bytes. */
export function sideBySide(sizes: readonly number[]): { readonly offsets: number[]; readonly bytes: number } {
  const offsets: number[] = [];
  let bytes = 0;
  for (const size of sizes) {
    offsets.push(bytes);
    bytes += Math.ceil(size / ALIGN_BYTES) * ALIGN_BYTES;
  }
  return { offsets, bytes };
}

/** Puts tensors side by side. */
export class FlatArrays implements FlatLayout {
  readonly slots: Map<number, Slot> = new Map();
  readonly sizes: number[] = [];
  readonly #isFixed: boolean;

  /** @param fixed a layout that stays as it is */
  constructor(fixed?: FlatLayout) {
    this.#isFixed = fixed !== undefined;
    if (fixed) {
      this.slots = new Map(fixed.slots);
      this.sizes.push(...fixed.sizes);
    }
  }

  /**
   * Gives tensors a new buffer.
   *
   * @param offsets of each
   * @returns false where that cannot be: one of them has its place, or two are the same
   */
  add(tensors: readonly number[], offsets: readonly number[], bytes: number): boolean {
    const distinct = new Set(tensors).size === tensors.length;
    if (this.#isFixed || !distinct || tensors.some((tensor) => this.slots.has(tensor))) return false;
    for (const [at, tensor] of tensors.entries()) {
      this.slots.set(tensor, { array: this.sizes.length, offset: offsets[at]! });
    }
    this.sizes.push(bytes);
    return true;
  }
}
