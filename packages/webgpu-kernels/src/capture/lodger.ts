import { TENSOR_USAGE } from '../runtime/buffers.ts';
import type { TensorData, WebGPUInternals } from '../runtime/webgpu-internals.ts';

/** A part of a buffer. */
export interface Place {
  readonly buffer: GPUBuffer;
  readonly offset: number;
}

const lodgers = new WeakMap<TensorData, Lodger>();

/** Who lodges with these values, if anybody does. */
export function lodgerOf(data: TensorData): Lodger | undefined {
  return lodgers.get(data);
}

/**
 * A tensor whose values are at a place of ours, where replays change them. Whoever else asks for its buffer gets a copy, made when it is
 * asked for: such a place may be a part of a larger buffer, which the backend does not know.
 */
export class Lodger {
  readonly data: TensorData;
  readonly #backend: WebGPUInternals;
  readonly #dataId: object;
  readonly #bytes: number;
  #place: Place;
  #copy: GPUBuffer | undefined;
  #isCopied = false;

  constructor(backend: WebGPUInternals, tensor: { readonly dataId: object }, place: Place, bytes: number) {
    this.#backend = backend;
    this.#dataId = tensor.dataId;
    this.data = backend.tensorMap.get(tensor.dataId);
    this.#place = place;
    this.#bytes = bytes;
    this.data.external = false;
    lodgers.set(this.data, this);
    const property = { configurable: true, enumerable: true };
    Object.defineProperty(this.data, 'resource', {
      ...property,
      get: () => this.#resource(),
      set: (resource: TensorData['resource']) => this.#end(resource),
    });
    // Not kept in JavaScript, where a replay would not change them.
    Object.defineProperty(this.data, 'values', { ...property, get: () => null, set: () => {} });
  }

  /** Whether the values are still at the place. */
  get isHere(): boolean {
    return lodgers.get(this.data) === this && this.data.refCount > 0;
  }

  /** The values are at another place now, and may be others. */
  moveTo(place: Place): void {
    if (place !== this.#place) this.#isCopied = false;
    this.#place = place;
  }

  /** Takes the values along, into a buffer of its own. */
  leave(): void {
    this.#end(this.#resource());
  }

  #end(resource: TensorData['resource']): void {
    lodgers.delete(this.data);
    const property = { configurable: true, enumerable: true, writable: true };
    Object.defineProperty(this.data, 'resource', { ...property, value: resource });
    Object.defineProperty(this.data, 'values', { ...property, value: null });
  }

  #resource(): GPUBuffer | null {
    // It is being disposed of: what copy there is goes back to the backend.
    if (this.data.refCount <= 0) return this.#copy ?? null;
    const backend = this.#backend;
    this.#copy ??= backend.bufferManager.acquireBuffer(this.#bytes, TENSOR_USAGE);
    if (!this.#isCopied) {
      copyBetween(backend, this.#place, { buffer: this.#copy, offset: 0 }, this.#bytes);
      backend.commandQueueOwnedIds.add(this.#dataId);
      this.#isCopied = true;
    }
    return this.#copy;
  }
}

/** Copies in the order of the commands. */
export function copyBetween(backend: WebGPUInternals, from: Place, to: Place, bytes: number): void {
  backend.ensureCommandEncoderReady();
  backend.endComputePassEncoder();
  backend.commandEncoder!.copyBufferToBuffer(from.buffer, from.offset, to.buffer, to.offset, bytes);
}
