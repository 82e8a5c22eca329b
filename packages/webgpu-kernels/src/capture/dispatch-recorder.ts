import { frozenStepReason } from '@penstroke/ops';
import type { Tensor } from '@tensorflow/tfjs-core';
import { bufferOf } from '../runtime/buffers.ts';
import type { DispatchedProgram, DispatchWatcher, FreshNumbers } from '../runtime/dispatch-watcher.ts';
import type { WebGPUInternals } from '../runtime/webgpu-internals.ts';
import type { Binding, MadeBuffer, RecordedDispatch, Recording, Source } from './recording.ts';

/** Writes down what one update does on the device while it is made. */
export class DispatchRecorder implements DispatchWatcher {
  readonly #backend: WebGPUInternals;
  readonly #inputs: readonly (GPUBuffer | undefined)[];
  readonly #state: readonly (GPUBuffer | undefined)[];
  readonly #dispatches: RecordedDispatch[] = [];
  readonly #made: MadeBuffer[] = [];
  /** What buffers are now: given out again, one buffer is another. */
  readonly #places = new Map<GPUBuffer, number>();
  readonly #held = new Set<GPUBuffer>();
  readonly #constants = new Set<object>();
  #reason: string | undefined;

  /** @param inputs and state are on the device */
  constructor(backend: WebGPUInternals, inputs: readonly Tensor[], state: readonly Tensor[]) {
    this.#backend = backend;
    const buffersOf = (tensors: readonly Tensor[]) => tensors.map((tensor) => this.#bufferOf(tensor));
    this.#inputs = buffersOf(inputs);
    this.#state = buffersOf(state);
    if (new Set(this.#state).size !== state.length) this.refuse('two weights share their memory');
  }

  /** Why what was written down cannot be replayed; undefined while it can. */
  get reason(): string | undefined {
    return this.#reason;
  }

  /** Says why; the first reason stays. */
  refuse(reason: string): void {
    this.#reason ??= reason;
  }

  acquired(buffer: GPUBuffer): void {
    this.#places.set(buffer, this.#made.length);
    this.#held.add(buffer);
    this.#made.push({ size: buffer.size, usage: buffer.usage });
  }

  released(buffer: GPUBuffer): void {
    this.#held.delete(buffer);
  }

  /** JavaScript puts values into a buffer. */
  uploaded(buffer: GPUBuffer, bytes: Uint8Array<ArrayBuffer>): void {
    const place = this.#places.get(buffer);
    if (place === undefined) this.refuse('JavaScript writes into a tensor that was there before');
    else this.#made[place]!.bytes = bytes;
  }

  stepped(kernel: string, uniforms: GPUBuffer, fresh: FreshNumbers | undefined): void {
    if (fresh) {
      this.#made[this.#places.get(uniforms)!]!.fresh = fresh;
      return;
    }
    const reason = frozenStepReason(kernel);
    if (reason !== undefined) this.refuse(reason);
  }

  dispatched({ bound, ...program }: DispatchedProgram): void {
    const bindings = bound.map(({ buffer, size, dataId }): Binding => {
      const source = this.#sourceOf(buffer);
      if (source.kind === 'constant' && dataId) this.#constants.add(dataId);
      return { source, size };
    });
    // The first is written; some stock kernels add to what is there.
    const { source } = bindings[0]!;
    if (source.kind !== 'made' || this.#made[source.index]!.bytes) {
      this.refuse(`${program.name} writes over values that it did not make`);
    }
    this.#dispatches.push({ ...program, bindings });
  }

  /** What was written down. All commands are submitted, and the state is the next. */
  finish(outputs: readonly Tensor[], state: readonly Tensor[]): Recording {
    const nextState = state.map((tensor, index) => {
      const buffer = this.#bufferOf(tensor);
      return buffer !== undefined && buffer === this.#state[index] ? undefined : this.#computed(buffer, 'a weight');
    });
    const given = outputs.map((tensor) => this.#computed(this.#bufferOf(tensor), 'an output'));
    const results = [...nextState.filter((place) => place !== undefined), ...given];
    if (new Set(results).size !== results.length) this.refuse('two results of the update share their memory');
    for (const buffer of this.#held) {
      if (!results.includes(this.#places.get(buffer)!)) {
        this.refuse(`a tensor of ${buffer.size} bytes outlives the update`);
      }
    }
    const constants = this.#constants;
    return { dispatches: this.#dispatches, made: this.#made, constants, nextState, outputs: given };
  }

  #bufferOf(tensor: Tensor): GPUBuffer | undefined {
    return bufferOf(this.#backend.tensorMap.get(tensor.dataId));
  }

  /** Which of the buffers made it is; one that a kernel computed. */
  #computed(buffer: GPUBuffer | undefined, what: string): number {
    const place = buffer && this.#places.get(buffer);
    if (place === undefined || this.#made[place]!.bytes) this.refuse(`${what} is not computed by the update`);
    return place ?? -1;
  }

  #sourceOf(buffer: GPUBuffer): Source {
    const made = this.#places.get(buffer);
    if (made !== undefined) return { kind: 'made', index: made };
    for (const [kind, buffers] of [
      ['state', this.#state],
      ['input', this.#inputs],
    ] as const) {
      const index = buffers.indexOf(buffer);
      if (index >= 0) return { kind, index };
    }
    return { kind: 'constant', buffer };
  }
}
