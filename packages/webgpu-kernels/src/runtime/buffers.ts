import { util } from '@tensorflow/tfjs-core';
import type { TensorData, WebGPUInternals } from './webgpu-internals.ts';

/** GPUBufferUsage.STORAGE | COPY_SRC | COPY_DST, as the backend's own tensors have it, so that buffers are shared. */
export const TENSOR_USAGE: number = 0x80 | 0x4 | 0x8;
/** GPUBufferUsage.UNIFORM | COPY_DST */
export const UNIFORM_USAGE: number = 0x40 | 0x8;

const ids = new WeakMap<GPUBuffer, number>();
let nextId = 0;

/** A number for each buffer there is. */
export function bufferId(buffer: GPUBuffer): number {
  let id = ids.get(buffer);
  if (id === undefined) {
    id = nextId++;
    ids.set(buffer, id);
  }
  return id;
}

/**
 * Puts values that are in JavaScript on the device through the queue: the stock way makes and drops a staging buffer for each.
 * The queue writes ahead of all commands that are not submitted yet, which is safe: the backend gives no buffer out again
 * before the commands that use it are submitted. Does nothing for values that are on the device.
 */
export function uploadByQueue(backend: WebGPUInternals, data: TensorData): void {
  if (data.resource != null || data.values == null) return;
  const values = wordsOf(data);
  const buffer = backend.bufferManager.acquireBuffer(values.byteLength, TENSOR_USAGE);
  backend.queue.writeBuffer(buffer, 0, values as Float32Array<ArrayBuffer> | Int32Array<ArrayBuffer>);
  data.resource = buffer;
  data.values = null;
}

/** Four bytes an element, as the backend has them on the device. */
function wordsOf({ values, dtype }: TensorData): Float32Array | Int32Array {
  if (values instanceof Float32Array || values instanceof Int32Array) return values;
  const list = Array.from(values as unknown as ArrayLike<number>, Number);
  return dtype === 'float32' ? Float32Array.from(list) : Int32Array.from(list);
}

/** The buffer of a tensor on the device; undefined for values in JavaScript or in a texture. */
export function bufferOf({ resource }: TensorData): GPUBuffer | undefined {
  return resource instanceof GPUBuffer ? resource : undefined;
}

/** Of a tensor of four bytes an element. */
export function bytesOf({ shape }: { readonly shape: readonly number[] }): number {
  return 4 * util.sizeFromShape([...shape]);
}
