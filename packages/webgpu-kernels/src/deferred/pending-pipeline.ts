import { compiledPipelines } from '../runtime/compiled-pipelines.ts';
import { Pending } from './pending.ts';

/** What a pipeline is compiled of. */
interface PipelineSource {
  readonly code: string;
  readonly entryPoint: string;
  readonly label: string;
}

/** A pipeline that is compiled beside others. */
export class PendingPipeline extends Pending<GPUComputePipeline> {
  readonly #device: GPUDevice;
  readonly #source: PipelineSource;
  /** Kept once it has been compiled, or could not be: then `real` tries again, and the device tells what is wrong. */
  readonly settled: Promise<void>;
  #isSettled = false;

  constructor(device: GPUDevice, source: PipelineSource) {
    super();
    this.#device = device;
    this.#source = source;
    this.settled = this.#compile();
  }

  get isSettled(): boolean {
    return this.#isSettled;
  }

  getBindGroupLayout(index: number): GPUBindGroupLayout {
    return new PendingLayout(this, index) as unknown as GPUBindGroupLayout;
  }

  protected make(): GPUComputePipeline {
    const compiled = compiledPipelines(this.#device);
    const { code } = this.#source;
    if (!compiled.has(code)) compiled.set(code, this.#device.createComputePipeline(this.#descriptor()));
    return compiled.get(code)!;
  }

  async #compile(): Promise<void> {
    const compiled = compiledPipelines(this.#device);
    const { code } = this.#source;
    try {
      if (!compiled.has(code)) {
        compiled.set(code, await this.#device.createComputePipelineAsync(this.#descriptor()));
      }
    } catch {
      // Told by `real`.
    }
    this.#isSettled = true;
  }

  #descriptor(): GPUComputePipelineDescriptor {
    const { code, entryPoint, label } = this.#source;
    const module = this.#device.createShaderModule({ code, label });
    return { compute: { module, entryPoint }, label, layout: 'auto' };
  }
}

class PendingLayout extends Pending<GPUBindGroupLayout> {
  readonly #pipeline: PendingPipeline;
  readonly #index: number;

  constructor(pipeline: PendingPipeline, index: number) {
    super();
    this.#pipeline = pipeline;
    this.#index = index;
  }

  protected make(): GPUBindGroupLayout {
    return this.#pipeline.real().getBindGroupLayout(this.#index);
  }
}
