/**
 * Commands that wait for their pipelines. What a backend does on a device is put down by a stand-in for the device and for its queue, in
 * order, and done when the pipelines are there; so all of them are compiled at a time, and not each when its first dispatch is met.
 */
import { Pending, real } from './pending.ts';
import { PendingPipeline } from './pending-pipeline.ts';

type Command<Target> = (target: Target) => void;
type Methods = Record<string, (...args: unknown[]) => unknown>;

export class CommandLog {
  readonly #device: GPUDevice;
  readonly #pipelines: PendingPipeline[] = [];
  /** Undefined once what waited is done: from then on everything is done at once. */
  #waiting: (() => void)[] | undefined = [];
  /** In place of the device and its queue; whatever is not known here is asked of themselves, after all that waits. */
  readonly device: GPUDevice;
  readonly queue: GPUQueue;

  constructor(device: GPUDevice) {
    this.#device = device;
    this.queue = this.#standIn(device.queue, {
      submit: (buffers: Iterable<GPUCommandBuffer>) => {
        const all = [...buffers];
        this.add(() => device.queue.submit(all.map(real)));
      },
      writeBuffer: (...args: Parameters<GPUQueue['writeBuffer']>) => {
        const [buffer, at, data, ...range] = args;
        const copy = copyOf(data);
        this.add(() => device.queue.writeBuffer(buffer, at, copy, ...range));
      },
    });
    this.device = this.#standIn(device, {
      queue: this.queue,
      limits: device.limits,
      features: device.features,
      adapterInfo: device.adapterInfo,
      createBuffer: (descriptor: GPUBufferDescriptor) => device.createBuffer(descriptor),
      createShaderModule: (descriptor: GPUShaderModuleDescriptor) => descriptor,
      createComputePipeline: (descriptor: GPUComputePipelineDescriptor) => this.#compile(descriptor),
      createBindGroup: (descriptor: GPUBindGroupDescriptor) => new PendingBindGroup(device, descriptor),
      createCommandEncoder: () => new PendingCommands(device).encoder,
    });
  }

  /**
   * Waits for the pipelines that are asked for.
   *
   * @param patienceMs the longest time between two of them: no driver holds commands up for ever
   */
  async compiled(patienceMs: number): Promise<void> {
    for (;;) {
      const missing = this.#pipelines.filter(({ isSettled }) => !isSettled);
      if (missing.length === 0) return;
      const next = Promise.race(missing.map(({ settled }) => settled));
      if (!(await isWithin(next, patienceMs))) return;
    }
  }

  /** Does something in its turn. */
  add(work: () => void): void {
    if (this.#waiting) this.#waiting.push(work);
    else work();
  }

  /** Does what waits, now: what is not compiled yet is compiled in turn. */
  finish(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    for (const work of waiting) work();
  }

  #compile({ compute, label = '' }: GPUComputePipelineDescriptor): PendingPipeline {
    const { code } = compute.module as unknown as GPUShaderModuleDescriptor;
    const pipeline = new PendingPipeline(this.#device, { code, entryPoint: compute.entryPoint!, label });
    this.#pipelines.push(pipeline);
    return pipeline;
  }

  #standIn<T extends object>(of: T, known: object): T {
    return new Proxy(known, {
      get: (_, name) => {
        if (name in known) return known[name as keyof typeof known];
        this.finish();
        const value = of[name as keyof T];
        return typeof value === 'function' ? value.bind(of) : value;
      },
    }) as T;
  }
}

class PendingBindGroup extends Pending<GPUBindGroup> {
  readonly #device: GPUDevice;
  readonly #descriptor: GPUBindGroupDescriptor;

  constructor(device: GPUDevice, descriptor: GPUBindGroupDescriptor) {
    super();
    this.#device = device;
    this.#descriptor = descriptor;
  }

  protected make(): GPUBindGroup {
    const { layout } = this.#descriptor;
    return this.#device.createBindGroup({ ...this.#descriptor, layout: real(layout) });
  }
}

/** Commands that are encoded when they are submitted. */
class PendingCommands extends Pending<GPUCommandBuffer> {
  readonly #device: GPUDevice;
  readonly #commands: Command<GPUCommandEncoder>[] = [];
  readonly encoder: GPUCommandEncoder;

  constructor(device: GPUDevice) {
    super();
    this.#device = device;
    this.encoder = putDown(this.#commands, {
      beginComputePass: (descriptor: GPUComputePassDescriptor) => this.#beginPass(descriptor),
      finish: () => this,
    });
  }

  protected make(): GPUCommandBuffer {
    const encoder = this.#device.createCommandEncoder();
    for (const command of this.#commands) command(encoder);
    return encoder.finish();
  }

  #beginPass(descriptor: GPUComputePassDescriptor): GPUComputePassEncoder {
    const commands: Command<GPUComputePassEncoder>[] = [];
    this.#commands.push((encoder) => {
      const pass = encoder.beginComputePass(descriptor);
      for (const command of commands) command(pass);
    });
    return putDown(commands, {});
  }
}

async function isWithin(promise: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, ms, false);
  });
  try {
    return await Promise.race([promise.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Takes calls of an encoder down, but for those that are answered. */
function putDown<Target extends object>(commands: Command<Target>[], answered: object): Target {
  return new Proxy(answered as Target, {
    get: (_, name) =>
      answered[name as keyof typeof answered] ??
      ((...args: unknown[]) => {
        commands.push((target) => (target as Methods)[name as string]!(...args.map(real)));
      }),
  });
}

function copyOf<Data extends BufferSource | SharedArrayBuffer>(data: Data): Data {
  if (!ArrayBuffer.isView(data)) return data.slice(0) as Data;
  const { buffer, byteOffset, byteLength } = data;
  const bytes = buffer.slice(byteOffset, byteOffset + byteLength);
  return new (data.constructor as new (bytes: ArrayBufferLike) => Data)(bytes);
}
