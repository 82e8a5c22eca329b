import type { Tensor } from '@tensorflow/tfjs-core';
import { bufferOf, bytesOf, TENSOR_USAGE, uploadByQueue } from '../runtime/buffers.ts';
import type { TensorData, WebGPUInternals } from '../runtime/webgpu-internals.ts';

/**
 * Two buffers for a tensor of the state: replays read the one and write the other, and then the other way around. Of a tensor that updates
 * leave as it is, both are the same.
 */
interface Home {
  readonly buffers: readonly [GPUBuffer, GPUBuffer];
  /** Whose values are in them now. */
  readonly guests: [TensorData | undefined, TensorData | undefined];
}

/**
 * The fixed places of the state of an update. A shader may not write what it reads, so there are two for each tensor, and the phase says
 * in which of them all of the state is. An eager update leaves new tensors elsewhere; they are brought home before the next
 * replay, and what lies there then (the best weights so far, say) moves out.
 */
export class StateHomes {
  readonly #backend: WebGPUInternals;
  readonly #state: () => readonly Tensor[];
  #homes: readonly Home[] | undefined;
  #phase: 0 | 1 = 0;

  constructor(backend: WebGPUInternals, state: () => readonly Tensor[]) {
    this.#backend = backend;
    this.#state = state;
  }

  get phase(): 0 | 1 {
    return this.#phase;
  }

  /**
   * Makes the homes; does nothing the second time.
   *
   * @param replaced whether updates replace a tensor of the state, for each
   * @returns false where the homes are made for updates that replace others
   */
  settle(replaced: readonly boolean[]): boolean {
    this.#homes ??= this.#state().map((tensor, index) => {
      const buffer = this.#acquire(bytesOf(tensor));
      const other = replaced[index] ? this.#acquire(buffer.size) : buffer;
      return { buffers: [buffer, other], guests: [undefined, undefined] };
    });
    return this.#homes.every(({ buffers }, index) => (buffers[0] !== buffers[1]) === replaced[index]);
  }

  /** The buffer of a tensor of the state in a phase. */
  buffer(index: number, phase: 0 | 1): GPUBuffer {
    return this.#homes![index]!.buffers[phase];
  }

  /** Whether another tensor shares the values of the state: it would see them change. */
  get isShared(): boolean {
    return this.#state().some((tensor) => this.#dataOf(tensor).refCount > 1);
  }

  /** Brings every tensor of the state to where replays read it. */
  bringHome(): void {
    for (const [index, tensor] of this.#state().entries()) {
      const buffer = this.buffer(index, this.#phase);
      const data = this.#dataOf(tensor);
      if (data.resource !== buffer) this.#bring(data, index, buffer);
    }
  }

  /** A replay has left the next values of these tensors in the buffers of the other phase. */
  turn(): void {
    const next = this.#phase === 0 ? 1 : 0;
    for (const [index, tensor] of this.#state().entries()) {
      const home = this.#homes![index]!;
      home.guests[this.#phase] = undefined;
      home.guests[next] = this.#dataOf(tensor);
      home.guests[next].resource = home.buffers[next];
    }
    this.#phase = next;
  }

  /** Gives the buffers back, but for those in which somebody's values are: these are theirs. All commands have to be submitted. */
  dispose(): void {
    for (const { buffers, guests } of this.#homes ?? []) {
      for (const buffer of new Set(buffers)) {
        const guest = guests.find((one) => one?.resource === buffer);
        if (guest) moveOut(guest);
        else this.#backend.bufferManager.releaseBuffer(buffer);
      }
    }
    this.#homes = undefined;
  }

  #dataOf(tensor: Tensor): TensorData {
    return this.#backend.tensorMap.get(tensor.dataId);
  }

  #acquire(bytes: number): GPUBuffer {
    return this.#backend.bufferManager.acquireBuffer(bytes, TENSOR_USAGE);
  }

  #bring(data: TensorData, index: number, buffer: GPUBuffer): void {
    const { guests } = this.#homes![index]!;
    const guest = guests[this.#phase];
    if (guest?.resource === buffer) {
      const elsewhere = this.#acquire(buffer.size);
      this.#copy(buffer, elsewhere);
      guest.resource = elsewhere;
      moveOut(guest);
    }
    uploadByQueue(this.#backend, data);
    const from = bufferOf(data)!;
    this.#copy(from, buffer);
    // Another home of this tensor's is not the backend's to give out.
    if (!data.external) this.#backend.uniformPendingDisposal.push(from);
    data.resource = buffer;
    moveIn(data);
    guests[this.#phase] = data;
  }

  #copy(from: GPUBuffer, to: GPUBuffer): void {
    this.#backend.ensureCommandEncoderReady();
    this.#backend.endComputePassEncoder();
    this.#backend.commandEncoder!.copyBufferToBuffer(from, 0, to, 0, to.size);
  }
}

/** The buffer stays ours when the tensor goes, and its values, which replays change, are never kept in JavaScript. */
function moveIn(data: TensorData): void {
  data.external = true;
  Object.defineProperty(data, 'values', { configurable: true, enumerable: true, get: () => null, set: () => {} });
}

function moveOut(data: TensorData): void {
  data.external = false;
  Object.defineProperty(data, 'values', { configurable: true, enumerable: true, writable: true, value: null });
}
