import { freshAttributes, type LiveAttributes } from '@penstroke/ops';
import { UNIFORM_USAGE } from './buffers.ts';
import { dispatchWatcher } from './dispatch-watcher.ts';
import type { WebGPUInternals } from './webgpu-internals.ts';

type Numbers = Uint32Array | Float32Array;

/**
 * Numbers for a shader, 4 bytes each, that follow from the kernel's attributes. Written to the device ahead of all commands that are not
 * submitted yet, so the buffer must not be used again before they are: {@link releaseUniforms} after the last dispatch sees to that.
 *
 * @param numbersOf called again, with the values that step numbers have then, where the kernel is captured
 */
export function createUniforms<Attrs extends object>(
  backend: WebGPUInternals,
  kernel: string,
  attrs: Attrs & LiveAttributes,
  numbersOf: (attrs: Attrs) => Numbers,
): GPUBuffer {
  const numbers = numbersOf(attrs);
  // A uniform struct's size is a multiple of 16.
  const sizeBytes = Math.ceil(numbers.byteLength / 16) * 16;
  const buffer = backend.bufferManager.acquireBuffer(sizeBytes, UNIFORM_USAGE);
  backend.queue.writeBuffer(buffer, 0, numbers as Uint32Array<ArrayBuffer> | Float32Array<ArrayBuffer>);
  const fresh = attrs.live === undefined ? undefined : () => numbersOf(freshAttributes(attrs));
  dispatchWatcher()?.stepped(kernel, buffer, fresh);
  return buffer;
}

/** Gives uniforms back to the backend when the commands recorded so far are submitted. */
export function releaseUniforms(backend: WebGPUInternals, buffer: GPUBuffer): void {
  backend.uniformPendingDisposal.push(buffer);
}
