import type { Tensor } from '@tensorflow/tfjs-core';
import { bufferOf, bytesOf, TENSOR_USAGE, uploadByQueue } from '../runtime/buffers.ts';
import { flush } from '../runtime/compute-pass.ts';
import type { TensorData, WebGPUInternals } from '../runtime/webgpu-internals.ts';
import type { FlatLayout } from './flat-layout.ts';
import { copyBetween, Lodger, lodgerOf, type Place } from './lodger.ts';

/** Which of the two places of the state holds its values. */
export type Phase = 0 | 1;

/**
 * Two places for a tensor of the state: replays read the one and write the other, and then the other way around. Of a tensor that updates
 * leave as it is, both are the same.
 */
interface Home {
  readonly places: readonly [Place, Place];
  readonly bytes: number;
  lodger: Lodger | undefined;
}

/**
 * The fixed places of the state of an update. A shader may not write what it reads, so there are two for each tensor, and the phase says
 * in which of them all of the state is. Tensors that are updated together lie side by side. An eager update leaves new tensors
 * elsewhere; they are brought home before the next replay, and what lies there then (the best weights so far, say) moves out.
 */
export class StateHomes {
  readonly #backend: WebGPUInternals;
  readonly #state: () => readonly Tensor[];
  readonly #buffers: GPUBuffer[] = [];
  #homes: readonly Home[] | undefined;
  #arrays: readonly (readonly [GPUBuffer, GPUBuffer])[] = [];
  #layout: FlatLayout | undefined;
  #phase: Phase = 0;

  constructor(backend: WebGPUInternals, state: () => readonly Tensor[]) {
    this.#backend = backend;
    this.#state = state;
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** How the state lies; undefined as long as it has no homes. */
  get layout(): FlatLayout | undefined {
    return this.#layout;
  }

  /**
   * Makes the homes; does nothing the second time.
   *
   * @param replaced whether updates replace a tensor of the state, for each
   * @param layout which of them lie side by side
   * @returns false where the homes are made for updates that replace others
   */
  settle(replaced: readonly boolean[], layout: FlatLayout): boolean {
    if (this.#homes === undefined) {
      this.#layout = layout;
      this.#arrays = layout.sizes.map((bytes) => [this.#acquire(bytes), this.#acquire(bytes)]);
      this.#homes = this.#state().map((tensor, index) => {
        const bytes = bytesOf(tensor);
        return { places: this.#placesFor(index, bytes, replaced[index]!), bytes, lodger: undefined };
      });
    }
    return this.#homes.every(({ places }, index) => (places[0] !== places[1]) === replaced[index]);
  }

  /** Where a tensor of the state is in a phase. */
  place(index: number, phase: Phase): Place {
    return this.#homes![index]!.places[phase];
  }

  /** A buffer in which tensors lie side by side. */
  array(index: number, phase: Phase): GPUBuffer {
    return this.#arrays[index]![phase];
  }

  /** Whether another tensor shares the values of the state: it would see them change. */
  get isShared(): boolean {
    return this.#state().some((tensor) => this.#dataOf(tensor).refCount > 1);
  }

  /** Brings every tensor of the state to where replays read it. */
  bringHome(): void {
    for (const [index, tensor] of this.#state().entries()) {
      const home = this.#homes![index]!;
      if (home.lodger?.data !== this.#dataOf(tensor) || !home.lodger.isHere) this.#bring(tensor, home);
    }
  }

  /** A replay has left the next values in the places of the other phase. */
  turn(): void {
    this.#phase = this.#phase === 0 ? 1 : 0;
    for (const { lodger, places } of this.#homes!) lodger!.moveTo(places[this.#phase]);
  }

  /** Gives the buffers back; the state takes its values along. */
  dispose(): void {
    for (const { lodger } of this.#homes ?? []) if (lodger?.isHere) lodger.leave();
    flush(this.#backend);
    for (const buffer of this.#buffers) this.#backend.bufferManager.releaseBuffer(buffer);
    this.#buffers.length = 0;
    this.#homes = undefined;
  }

  #placesFor(index: number, bytes: number, isReplaced: boolean): readonly [Place, Place] {
    const slot = this.#layout!.slots.get(index);
    if (slot) {
      const [first, second] = this.#arrays[slot.array]!;
      return [
        { buffer: first, offset: slot.offset },
        { buffer: second, offset: slot.offset },
      ];
    }
    const place: Place = { buffer: this.#acquire(bytes), offset: 0 };
    return [place, isReplaced ? { buffer: this.#acquire(bytes), offset: 0 } : place];
  }

  #dataOf(tensor: Tensor): TensorData {
    return this.#backend.tensorMap.get(tensor.dataId);
  }

  #acquire(bytes: number): GPUBuffer {
    const buffer = this.#backend.bufferManager.acquireBuffer(bytes, TENSOR_USAGE);
    this.#buffers.push(buffer);
    return buffer;
  }

  #bring(tensor: Tensor, home: Home): void {
    const backend = this.#backend;
    if (home.lodger?.isHere) home.lodger.leave();
    const data = this.#dataOf(tensor);
    lodgerOf(data)?.leave();
    uploadByQueue(backend, data);
    const place = home.places[this.#phase];
    const from = bufferOf(data)!;
    copyBetween(backend, { buffer: from, offset: 0 }, place, home.bytes);
    // The caller's own is not the backend's to give out.
    if (!data.external) backend.uniformPendingDisposal.push(from);
    home.lodger = new Lodger(backend, tensor, place, home.bytes);
  }
}
