/**
 * Records dispatches into the command encoder of tfjs-backend-webgpu, as its own `recordAndSubmit` does, but with any number of
 * outputs and without the uniforms that repeat all shapes: the size of a batch is `arrayLength` of a buffer in the shader, the
 * other sizes are constants of the shader.
 */
import { type DataType, env, type TensorInfo, util } from '@tensorflow/tfjs-core';
import type { Workgroups } from '../wgsl/workgroups.ts';
import { bytesOf, TENSOR_USAGE, uploadByQueue } from './buffers.ts';
import { encodeCounted, flush } from './compute-pass.ts';
import { type BoundBuffer, type DispatchTraits, dispatchWatcher } from './dispatch-watcher.ts';
import type { Program } from './program.ts';
import type { WebGPUInternals } from './webgpu-internals.ts';

const MAX_QUEUE_WRITE_BYTES = 65_536;

/** A new tensor on the device with undefined content. */
export function allocate(backend: WebGPUInternals, shape: readonly number[], dtype: DataType = 'float32'): TensorInfo {
  const info = backend.makeTensorInfo([...shape], dtype);
  const size = util.sizeFromShape(info.shape);
  const data = backend.tensorMap.get(info.dataId);
  if (size === 0) data.values = dtype === 'int32' ? new Int32Array(0) : new Float32Array(0);
  else data.resource = backend.bufferManager.acquireBuffer(size * 4, TENSOR_USAGE);
  return info;
}

/** A new tensor with `value` everywhere: what comes out of an empty tensor, for which nothing runs. */
export function filled(backend: WebGPUInternals, shape: readonly number[], value: number): TensorInfo {
  const info = backend.makeTensorInfo([...shape], 'float32');
  backend.tensorMap.get(info.dataId).values = new Float32Array(util.sizeFromShape(info.shape)).fill(value);
  return info;
}

/** A second tensor on the data of `x`, with a reference of its own. */
export function share(backend: WebGPUInternals, x: TensorInfo, shape: readonly number[] = x.shape): TensorInfo {
  backend.incRef(x.dataId);
  return { dataId: x.dataId, shape: [...shape], dtype: x.dtype };
}

/**
 * Runs a program over tensors (bound from 0 on, in order) and, after them, uniforms.
 *
 * Nothing runs when a tensor is empty: kernels whose output is not empty then must see to it themselves.
 */
export function dispatch(
  backend: WebGPUInternals,
  program: Program,
  tensors: readonly TensorInfo[],
  workgroups: Workgroups,
  uniforms?: GPUBuffer,
  traits?: DispatchTraits,
): void {
  const bound: BoundBuffer[] = [];
  for (const tensor of tensors) {
    const size = bytesOf(tensor);
    if (size === 0) return;
    // Moves the data from another backend where it is there.
    const data = backend.tensorMap.get(tensor.dataId);
    if (data.resource == null) {
      const isSmall = size <= MAX_QUEUE_WRITE_BYTES && data.values?.byteLength === size;
      if (isSmall) uploadByQueue(backend, data);
      else backend.uploadToGPU(tensor.dataId);
    }
    backend.commandQueueOwnedIds.add(tensor.dataId);
    bound.push({ buffer: data.resource as GPUBuffer, size, dataId: tensor.dataId });
  }
  if (uniforms !== undefined) bound.push({ buffer: uniforms, size: uniforms.size });
  const pipeline = program.pipelineFor(backend.device);
  // A tensor made from a buffer of the caller's may be smaller than that; shaders ask for the length.
  const bindGroup = bound.every(({ buffer, size }) => buffer.size === size)
    ? program.bindGroupFor(bound.map(({ buffer }) => buffer))
    : program.bindGroup(bound.map(({ buffer, size }) => ({ buffer, size })));
  dispatchWatcher()?.dispatched({
    name: program.name,
    program,
    pipeline,
    bound,
    workgroups,
    written: program.written,
    ...traits,
  });
  encodeCounted(backend, { pipeline, bindGroup, workgroups });
  if (backend.activeTimers != null) {
    backend.endComputePassEncoder();
    backend.activeTimers.push({ name: program.name, query: backend.getQueryTime() });
  } else if (env().getNumber('WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE') <= backend.dispatchCountInPass) {
    flush(backend);
  }
}
