/**
 * Records dispatches into the command encoder of tfjs-backend-webgpu, as its own `recordAndSubmit` does, but with any number of
 * outputs and without the uniforms that repeat all shapes: the size of a batch is `arrayLength` of a buffer in the shader, the
 * other sizes are constants of the shader.
 */
import { type DataType, env, type TensorInfo, util } from '@tensorflow/tfjs-core';
import type { Program } from './program.ts';
import type { TensorData, WebGPUInternals } from './webgpu-internals.ts';

export type Workgroups = readonly [x: number, y: number, z: number];

/** GPUBufferUsage.STORAGE | COPY_SRC | COPY_DST, as the backend's own tensors have it, so that buffers are shared. */
const TENSOR_USAGE = 0x80 | 0x4 | 0x8;
/** GPUBufferUsage.UNIFORM | COPY_DST */
const UNIFORM_USAGE = 0x40 | 0x8;

const MAX_QUEUE_WRITE_BYTES = 65_536;

/** The latest dispatch of this package. */
let last: { pass?: GPUComputePassEncoder; pipeline?: GPUComputePipeline; count?: number } = {};

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
 * Numbers for a shader, 4 bytes each. Written to the device ahead of all commands that are not submitted yet, so the buffer must
 * not be used again before they are: {@link releaseUniforms} after the last dispatch sees to that.
 */
export function createUniforms(backend: WebGPUInternals, data: Uint32Array | Float32Array): GPUBuffer {
  // A uniform struct's size is a multiple of 16.
  const sizeBytes = Math.ceil(data.byteLength / 16) * 16;
  const buffer = backend.bufferManager.acquireBuffer(sizeBytes, UNIFORM_USAGE);
  backend.queue.writeBuffer(buffer, 0, data as Uint32Array<ArrayBuffer> | Float32Array<ArrayBuffer>);
  return buffer;
}

/** Gives uniforms back to the backend when the commands recorded so far are submitted. */
export function releaseUniforms(backend: WebGPUInternals, buffer: GPUBuffer): void {
  backend.uniformPendingDisposal.push(buffer);
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
): void {
  const buffers: GPUBuffer[] = [];
  let sizes: number[] | undefined;
  for (const tensor of tensors) {
    const sizeBytes = util.sizeFromShape(tensor.shape) * 4;
    if (sizeBytes === 0) return;
    // Moves the data from another backend where it is there.
    const data = backend.tensorMap.get(tensor.dataId);
    if (data.resource == null) upload(backend, tensor, data, sizeBytes);
    // A tensor made from a buffer of the caller's may be smaller than that; shaders ask for the length.
    if (data.external) sizes = tensors.map(({ shape }) => util.sizeFromShape(shape) * 4);
    backend.commandQueueOwnedIds.add(tensor.dataId);
    buffers.push(data.resource as GPUBuffer);
  }
  if (uniforms !== undefined) buffers.push(uniforms);
  const pipeline = program.pipelineFor(backend.device);
  const bindGroup =
    sizes === undefined
      ? program.bindGroupFor(buffers)
      : program.bindGroup(buffers.map((buffer, i) => ({ buffer, size: sizes[i] ?? buffer.size })));

  backend.ensureCommandEncoderReady();
  const timed = backend.activeTimers != null;
  const pass = timed ? beginTimedPass(backend) : beginPass(backend);
  // The pipeline of the last dispatch is still set when none came in between, as the count tells.
  const same = last.pass === pass && last.pipeline === pipeline && last.count === backend.dispatchCountInPass;
  if (!same) pass.setPipeline(pipeline);
  pass.setBindGroup(0, bindGroup);
  pass.dispatchWorkgroups(workgroups[0], workgroups[1], workgroups[2]);
  backend.dispatchCountInPass++;
  last = { pass, pipeline, count: backend.dispatchCountInPass };
  if (timed) {
    backend.endComputePassEncoder();
    backend.activeTimers!.push({ name: program.name, query: backend.getQueryTime() });
  } else if (env().getNumber('WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE') <= backend.dispatchCountInPass) {
    backend.endComputePassEncoder();
    backend.submitQueue();
  }
}

/**
 * Small values, such as the indices of a batch, go through the queue: the stock way makes and drops a staging buffer for each.
 * The queue writes ahead of all commands that are not submitted yet, which is safe: the backend gives no buffer out again
 * before the commands that use it are submitted.
 */
function upload(backend: WebGPUInternals, tensor: TensorInfo, data: TensorData, sizeBytes: number): void {
  const { values } = data;
  const plain = values instanceof Float32Array || values instanceof Int32Array;
  if (!plain || values.byteLength !== sizeBytes || sizeBytes > MAX_QUEUE_WRITE_BYTES) {
    backend.uploadToGPU(tensor.dataId);
    return;
  }
  const buffer = backend.bufferManager.acquireBuffer(sizeBytes, TENSOR_USAGE);
  backend.queue.writeBuffer(buffer, 0, values as Float32Array<ArrayBuffer> | Int32Array<ArrayBuffer>);
  data.resource = buffer;
  data.values = null;
}

function beginPass(backend: WebGPUInternals): GPUComputePassEncoder {
  backend.computePassEncoder ??= backend.commandEncoder!.beginComputePass();
  return backend.computePassEncoder;
}

function beginTimedPass(backend: WebGPUInternals): GPUComputePassEncoder {
  if (!backend.supportTimestampQuery) return beginPass(backend);
  backend.endComputePassEncoder();
  backend.querySet ??= backend.device.createQuerySet({ type: 'timestamp', count: backend.querySetCount });
  backend.computePassEncoder = backend.commandEncoder!.beginComputePass({
    timestampWrites: { querySet: backend.querySet, beginningOfPassWriteIndex: 0, endOfPassWriteIndex: 1 },
  });
  return backend.computePassEncoder;
}
