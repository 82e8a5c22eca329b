import type { TensorInfo } from '@tensorflow/tfjs-core';
import { TENSOR_USAGE } from '../runtime/buffers.ts';
import type { TensorData, WebGPUInternals } from '../runtime/webgpu-internals.ts';

/** A tensor that an update gives out. */
export interface OutputShape {
  readonly shape: readonly number[];
  readonly dtype: TensorInfo['dtype'];
  readonly bytes: number;
}

/** Buffers for all outputs of one update. */
export interface OutputSet {
  readonly buffers: readonly GPUBuffer[];
  /** The tensors that have them now. */
  holders: readonly TensorData[];
}

/**
 * The buffers of the outputs, which stay the caller's for as long as they are not read: as many sets as there are at a time, used again
 * and again.
 */
export class OutputSets {
  readonly #backend: WebGPUInternals;
  readonly #outputs: readonly OutputShape[];
  readonly #sets: OutputSet[] = [];
  readonly #usual = new Map<string, OutputSet>();

  constructor(backend: WebGPUInternals, outputs: readonly OutputShape[]) {
    this.#backend = backend;
    this.#outputs = outputs;
  }

  /**
   * A set that nobody has.
   *
   * @param key of the inputs that are bound beside outputs: they get the set that they had last if it is free, so that the same buffers
   *   meet again and no bind group is new
   */
  take(key: string): OutputSet {
    const usual = this.#usual.get(key);
    const set = usual && isFree(usual) ? usual : (this.#sets.find(isFree) ?? this.#create());
    this.#usual.set(key, set);
    return set;
  }

  /** New tensors on the buffers of a set. */
  tensorsOn(set: OutputSet): TensorInfo[] {
    const infos = this.#outputs.map(({ shape, dtype }) => this.#backend.makeTensorInfo([...shape], dtype));
    set.holders = infos.map(({ dataId }, index) => {
      const data = this.#backend.tensorMap.get(dataId);
      data.resource = set.buffers[index];
      data.external = true;
      return data;
    });
    return infos;
  }

  /** Gives the buffers back, but for those of tensors that somebody has. All commands have to be submitted. */
  dispose(): void {
    for (const { buffers, holders } of this.#sets) {
      for (const [index, buffer] of buffers.entries()) {
        const holder = holders[index];
        if (holder?.resource === buffer) holder.external = false;
        else this.#backend.bufferManager.releaseBuffer(buffer);
      }
    }
    this.#sets.length = 0;
    this.#usual.clear();
  }

  #create(): OutputSet {
    const buffers = this.#outputs.map(({ bytes }) => this.#backend.bufferManager.acquireBuffer(bytes, TENSOR_USAGE));
    const set: OutputSet = { buffers, holders: [] };
    this.#sets.push(set);
    return set;
  }
}

function isFree({ buffers, holders }: OutputSet): boolean {
  return holders.every(({ resource }, index) => resource !== buffers[index]);
}
