import type { TensorInfo } from '@tensorflow/tfjs-core';
import { bufferOf, bytesOf, uploadByQueue } from '../runtime/buffers.ts';
import { flush } from '../runtime/compute-pass.ts';
import { type BoundBuffer, watchDispatches } from '../runtime/dispatch-watcher.ts';
import type { StockProgram, WebGPUInternals } from '../runtime/webgpu-internals.ts';
import type { DispatchRecorder } from './dispatch-recorder.ts';

type Overrides = { -readonly [Name in keyof WebGPUInternals]?: WebGPUInternals[Name] };

/**
 * Lets the recorder see all that is done on the backend during a call: the dispatches of our kernels, which tell, and those of the stock
 * kernels; the buffers that are given out; the values that JavaScript writes and reads. It all still happens.
 */
export function watchBackend<T>(backend: WebGPUInternals, recorder: DispatchRecorder, run: () => T): T {
  // What came before is submitted: no buffer of this update is in it.
  flush(backend);
  const overrides: Overrides = {
    ...watchedMemory(backend, recorder),
    ...watchedStockKernels(backend, recorder),
    ...watchedReads(backend, recorder),
  };
  const saved = Object.keys(overrides).map((name) => [name, Object.getOwnPropertyDescriptor(backend, name)] as const);
  Object.assign(backend, overrides);
  try {
    const result = watchDispatches(recorder, run);
    flush(backend);
    return result;
  } finally {
    for (const [name, own] of saved) {
      if (own) Object.defineProperty(backend, name, own);
      else Reflect.deleteProperty(backend, name);
    }
  }
}

function watchedMemory(backend: WebGPUInternals, recorder: DispatchRecorder): Overrides {
  const { bufferManager, queue } = backend;
  const watchedManager = Object.create(bufferManager) as typeof bufferManager;
  watchedManager.acquireBuffer = (...args) => {
    const buffer = bufferManager.acquireBuffer(...args);
    recorder.acquired(buffer);
    return buffer;
  };
  watchedManager.releaseBuffer = (...args) => {
    recorder.released(args[0]);
    bufferManager.releaseBuffer(...args);
  };
  const watchedQueue = {
    submit: (commands: Iterable<GPUCommandBuffer>) => queue.submit(commands),
    writeBuffer(buffer: GPUBuffer, at: number, ...data: [ArrayBuffer | ArrayBufferView<ArrayBuffer>]) {
      recorder.uploaded(buffer, copyOf(data[0]));
      if (at !== 0) recorder.refuse('JavaScript writes a part of a tensor');
      queue.writeBuffer(buffer, at, ...data);
    },
    copyExternalImageToTexture(...args: Parameters<GPUQueue['copyExternalImageToTexture']>) {
      recorder.refuse('a picture is read within the update');
      queue.copyExternalImageToTexture(...args);
    },
  };
  return { bufferManager: watchedManager, queue: watchedQueue as unknown as GPUQueue };
}

function copyOf(data: ArrayBuffer | ArrayBufferView<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const bytes = ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
  return bytes.slice();
}

function watchedStockKernels(backend: WebGPUInternals, recorder: DispatchRecorder): Overrides {
  const { uploadToGPU, makeUniforms, recordAndSubmit } = backend;
  let uniforms: ReturnType<typeof makeUniforms> | undefined;
  return {
    uploadToGPU(dataId) {
      uploadByQueue(backend, backend.tensorMap.get(dataId));
      uploadToGPU.call(backend, dataId);
    },
    makeUniforms(numbers) {
      uniforms = makeUniforms.call(backend, numbers);
      return uniforms;
    },
    recordAndSubmit(program: StockProgram, output, inputs, ...rest) {
      const bound = [output, ...inputs].map((tensor) => boundOf(backend, recorder, tensor));
      recordAndSubmit.call(backend, program, output, inputs, ...rest);
      const { buffer, size } = uniforms!;
      recorder.dispatched({
        name: program.constructor.name,
        pipeline: program.pipeline,
        bound: [...bound.filter((one) => one !== undefined), { buffer, size }],
        workgroups: program.dispatch,
        written: 1,
      });
    },
  };
}

function boundOf(backend: WebGPUInternals, recorder: DispatchRecorder, tensor: TensorInfo): BoundBuffer | undefined {
  const buffer = bufferOf(backend.tensorMap.get(tensor.dataId));
  if (buffer === undefined) {
    recorder.refuse('a tensor is a picture');
    return undefined;
  }
  return { buffer, size: Math.max(buffer.size, bytesOf(tensor)), dataId: tensor.dataId };
}

/** Values in JavaScript may be read: where they are put on the device again they are compared. */
function watchedReads(backend: WebGPUInternals, recorder: DispatchRecorder): Overrides {
  const { read, readSync, readToGPU, copyBuffer } = backend;
  const watched =
    <Result>(method: (dataId: object) => Result) =>
    (dataId: object): Result => {
      if (backend.tensorMap.get(dataId).resource != null) recorder.refuse('values are read within the update');
      return method.call(backend, dataId);
    };
  return {
    read: watched(read),
    readSync: watched(readSync),
    readToGPU: watched(readToGPU),
    copyBuffer(buffer) {
      recorder.refuse('a buffer is copied within the update');
      return copyBuffer.call(backend, buffer);
    },
  };
}
