import { UNIFORM_USAGE } from '../runtime/buffers.ts';
import type { FreshNumbers } from '../runtime/dispatch-watcher.ts';
import type { WebGPUInternals } from '../runtime/webgpu-internals.ts';

/** Updates between two submissions; each has its own copy of the block, as the queue writes ahead of what is not submitted yet. */
export const UPDATES_IN_FLIGHT = 4;

/** The numbers of shaders that follow from the step, in one block of uniforms that is written once for an update. */
export class StepBlock {
  readonly #backend: WebGPUInternals;
  readonly #numbers: readonly FreshNumbers[];
  readonly #words: Uint32Array<ArrayBuffer>;
  readonly #stride: number;
  readonly #buffer: GPUBuffer | undefined;

  constructor(backend: WebGPUInternals, numbers: readonly FreshNumbers[]) {
    this.#backend = backend;
    this.#numbers = numbers;
    const { minUniformBufferOffsetAlignment: alignment } = backend.device.limits;
    const longest = Math.max(0, ...numbers.map((fresh) => fresh().byteLength));
    this.#stride = Math.ceil(longest / alignment) * alignment;
    this.#words = new Uint32Array((numbers.length * this.#stride) / 4);
    if (numbers.length > 0) {
      this.#buffer = backend.bufferManager.acquireBuffer(UPDATES_IN_FLIGHT * this.#words.byteLength, UNIFORM_USAGE);
    }
  }

  /** Where the numbers with this index are in one copy of the block. */
  binding(index: number, copy: number, size: number): GPUBufferBinding {
    return { buffer: this.#buffer!, offset: copy * this.#words.byteLength + index * this.#stride, size };
  }

  /** Writes a copy with what the numbers are now. */
  write(copy: number): void {
    if (this.#buffer === undefined) return;
    for (const [index, fresh] of this.#numbers.entries()) {
      const { buffer, byteOffset, length } = fresh();
      this.#words.set(new Uint32Array(buffer, byteOffset, length), (index * this.#stride) / 4);
    }
    this.#backend.queue.writeBuffer(this.#buffer, copy * this.#words.byteLength, this.#words);
  }

  dispose(): void {
    if (this.#buffer) this.#backend.bufferManager.releaseBuffer(this.#buffer);
  }
}
