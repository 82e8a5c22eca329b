import { bufferId } from './buffers.ts';
import { pipelineOf } from './compiled-pipelines.ts';

/**
 * Bind groups kept for each program. In steady training the backend hands out the same buffers in the same order at each step, so
 * nearly all bind groups recur, and to make one takes longer than all else of a dispatch together. A program that sees
 * ever new buffers starts over at this number.
 */
const MAX_BIND_GROUPS = 256;

/** A compute shader and its pipeline on the device that ran it last. */
export class Program {
  readonly name: string;
  readonly code: string;
  /** The code for workgroups of more threads than it needs, where there is one. */
  readonly relaunch: ((threads: number) => string) | undefined;
  /** How many of its bindings, the first ones, are written. */
  readonly written: number;
  #device: GPUDevice | undefined;
  #pipeline: GPUComputePipeline | undefined;
  #layout: GPUBindGroupLayout | undefined;
  readonly #bindGroups = new Map<string, GPUBindGroup>();

  /**
   * @param name shown in profiles
   * @param code WGSL whose entry point is `main`, all bindings in group 0, numbered from 0, those that are written first
   */
  constructor(name: string, code: string, relaunch?: (threads: number) => string) {
    this.name = name;
    this.code = code;
    this.relaunch = relaunch;
    this.written = code.split('<storage, read_write>').length - 1;
  }

  pipelineFor(device: GPUDevice): GPUComputePipeline {
    if (this.#pipeline === undefined || this.#device !== device) {
      this.#pipeline = pipelineOf(device, this.name, this.code);
      this.#layout = this.#pipeline.getBindGroupLayout(0);
      this.#device = device;
      this.#bindGroups.clear();
    }
    return this.#pipeline;
  }

  /** The buffers, whole, as the bindings from 0 on; for the device of the last {@link pipelineFor}. */
  bindGroupFor(buffers: readonly GPUBuffer[]): GPUBindGroup {
    let key = '';
    for (const buffer of buffers) key += `${bufferId(buffer)},`;
    let bindGroup = this.#bindGroups.get(key);
    if (bindGroup === undefined) {
      if (this.#bindGroups.size >= MAX_BIND_GROUPS) this.#bindGroups.clear();
      bindGroup = this.bindGroup(buffers.map((buffer) => ({ buffer })));
      this.#bindGroups.set(key, bindGroup);
    }
    return bindGroup;
  }

  /** A bind group that is not kept. */
  bindGroup(resources: readonly GPUBufferBinding[]): GPUBindGroup {
    return this.#device!.createBindGroup({
      layout: this.#layout!,
      entries: resources.map((resource, binding) => ({ binding, resource })),
    });
  }
}

/** Values made once for each key: programs by what is in their shader, plans by shapes. */
export class Memo<T> {
  readonly #made = new Map<string, T>();

  get(key: string, make: () => T): T {
    let value = this.#made.get(key);
    if (value === undefined) {
      value = make();
      this.#made.set(key, value);
    }
    return value;
  }
}
