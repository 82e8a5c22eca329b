import type { Tensor } from '@tensorflow/tfjs-core';
import type { SimdBackend } from '../simd-backend.ts';
import type { SimdTensorData } from '../tensor-data.ts';
import { copyBytes } from './copy-bytes.ts';
import type { Reserve } from './reserve.ts';
import type { Move } from './update-in-place.ts';

/**
 * The fixed places of the state of an update, where replays read and write it. An eager update leaves new tensors elsewhere; they are
 * brought home before the next recording or replay, and what lies there then (the best weights so far, say) makes room.
 */
export class StateHomes {
  readonly #backend: SimdBackend;
  readonly #reserve: Reserve;
  readonly #state: () => readonly Tensor[];
  #homes: readonly number[] | undefined;
  readonly #seen: { dataId: object; data: SimdTensorData }[] = [];

  constructor(backend: SimdBackend, reserve: Reserve, state: () => readonly Tensor[]) {
    this.#backend = backend;
    this.#reserve = reserve;
    this.#state = state;
  }

  /** Brings every tensor of the state home; the first call makes their homes where they lie. */
  bringHome(state: readonly Tensor[] = this.#state()): void {
    if (this.#homes === undefined) {
      this.#homes = state.map((tensor) => this.#backend.pointer(tensor));
      for (const home of this.#homes) this.#reserve.keep(home);
    }
    for (const [index, home] of this.#homes.entries()) this.#bring(state[index]!, home);
  }

  /** The tensors that an update has replaced since they were brought home. */
  moves(): Move[] {
    return this.#state().flatMap((tensor, index) => {
      const [home, out] = [this.#homes![index]!, this.#backend.pointer(tensor)];
      return home === out ? [] : [{ home, out, bytes: this.#backend.stored(tensor).sizeBytes }];
    });
  }

  /** Whether two tensors of the state have one home. */
  get isAmbiguous(): boolean {
    return new Set(this.#homes).size !== this.#homes?.length;
  }

  /**
   * Brings every tensor home for a replay.
   *
   * @param written the homes that it writes over
   * @returns false where another tensor shares the values of one of these
   */
  prepare(written: ReadonlySet<number>): boolean {
    const state = this.#state();
    let away = false;
    for (const [index, tensor] of state.entries()) {
      const { dataId } = tensor;
      // Looked up again only where they are others: the look-ups of some thirty tensors take longer than their check.
      if (this.#seen[index]?.dataId !== dataId) this.#seen[index] = { dataId, data: this.#backend.stored(tensor) };
      const { data } = this.#seen[index]!;
      const home = this.#homes![index]!;
      if (data.refCount > 1 && written.has(home)) return false;
      away ||= data.pointer !== home;
    }
    if (away) this.bringHome(state);
    return true;
  }

  #bring(tensor: Tensor, home: number): void {
    const { module } = this.#backend;
    const from = this.#backend.pointer(tensor);
    if (from === home) return;
    const data = this.#backend.stored(tensor);
    const bytes = data.sizeBytes;
    if (!module.pinned.isVacant(home)) {
      const guest = this.#backend.holderOf(home)!;
      const elsewhere = module.allocate(bytes);
      copyBytes(module, home, elsewhere, bytes);
      guest.moveTo(elsewhere);
    } else {
      module.pinned.occupy(home);
    }
    copyBytes(module, from, home, bytes);
    data.moveTo(home);
    module.free(from);
  }
}
