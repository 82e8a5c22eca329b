import type { DataType, KernelBackend, TensorInfo } from '@tensorflow/tfjs-core';

/** What tfjs-backend-webgpu keeps of a tensor. */
export interface TensorData {
  readonly dtype: DataType;
  refCount: number;
  values: ArrayBufferView | null | undefined;
  resource: GPUBuffer | object | null | undefined;
  /** The buffer is the caller's. */
  external?: boolean;
}

/** Gives buffers out, and those that were given back again. */
export interface BufferManager {
  acquireBuffer(sizeBytes: number, usage: number, mappedAtCreation?: boolean, reuse?: boolean): GPUBuffer;
  releaseBuffer(buffer: GPUBuffer, reuse?: boolean): void;
}

/** A program of a stock kernel, compiled. */
export interface StockProgram {
  readonly pipeline: GPUComputePipeline;
  readonly dispatch: [number, number, number];
}

/**
 * The parts of `WebGPUBackend` of tfjs-backend-webgpu 4.22.0 that these kernels stand on. Its own way to run a program,
 * `runWebGPUProgram`, has one output, uploads all shapes at every call and puts together a key of the shader each time; these
 * kernels have several outputs, shapes that are constants of the shader, and a program at hand. So they record their
 * dispatches themselves, into the same command encoder, in turn with the stock kernels.
 */
export interface WebGPUInternals {
  readonly device: GPUDevice;
  readonly queue: GPUQueue;
  readonly bufferManager: BufferManager;
  readonly tensorMap: { get(dataId: object): TensorData };
  readonly supportTimestampQuery: boolean;
  readonly querySetCount: number;
  readonly commandEncoder: GPUCommandEncoder | null;
  /** Replaced by `submitQueue`. */
  readonly commandQueueOwnedIds: WeakSet<object>;
  readonly uniformPendingDisposal: GPUBuffer[];
  /** Of stock programs, by a key of their shaders. */
  readonly pipelineCache: Record<string, GPUComputePipeline>;
  computePassEncoder: GPUComputePassEncoder | null;
  dispatchCountInPass: number;
  querySet: GPUQuerySet | null;
  /** Not null while `tf.time` or `tf.profile` measures. */
  activeTimers: unknown[] | null | undefined;
  ensureCommandEncoderReady(): void;
  endComputePassEncoder(): void;
  submitQueue(): void;
  uploadToGPU(dataId: object): void;
  makeTensorInfo(shape: number[], dtype: DataType): TensorInfo;
  incRef(dataId: object): void;
  disposeData(dataId: object): boolean;
  getQueryTime(): Promise<number>;
  /** Runs a stock program; its uniforms are those that `makeUniforms` made last. */
  recordAndSubmit(program: StockProgram, output: TensorInfo, inputs: TensorInfo[], uniforms?: unknown): void;
  makeUniforms(numbers: unknown): { buffer: GPUBuffer; size: number };
  read(dataId: object): Promise<unknown>;
  readSync(dataId: object): unknown;
  readToGPU(dataId: object): unknown;
  copyBuffer(buffer: GPUBuffer): GPUBuffer;
}

const METHODS = [
  'ensureCommandEncoderReady',
  'endComputePassEncoder',
  'submitQueue',
  'uploadToGPU',
  'makeTensorInfo',
  'incRef',
  'disposeData',
  'getQueryTime',
  'recordAndSubmit',
  'makeUniforms',
  'read',
  'readSync',
  'readToGPU',
  'copyBuffer',
] as const;
const FIELDS = [
  'device',
  'queue',
  'bufferManager',
  'tensorMap',
  'commandQueueOwnedIds',
  'uniformPendingDisposal',
  'pipelineCache',
  'dispatchCountInPass',
] as const;

const checked = new WeakSet<object>();

/**
 * The backend as these kernels see it.
 *
 * @throws TypeError when it lacks a part, as another version of tfjs-backend-webgpu may
 */
export function internalsOf(backend: KernelBackend): WebGPUInternals {
  const internals = backend as unknown as WebGPUInternals;
  if (checked.has(internals)) return internals;
  const missing = [
    ...METHODS.filter((name) => typeof internals[name] !== 'function'),
    ...FIELDS.filter((name) => internals[name] === undefined),
  ];
  if (missing.length > 0) {
    throw new TypeError(
      `@penstroke/webgpu-kernels: expected the backend of @tensorflow/tfjs-backend-webgpu 4.22, got one without ${missing[0]}; install that version`,
    );
  }
  checked.add(internals);
  return internals;
}
