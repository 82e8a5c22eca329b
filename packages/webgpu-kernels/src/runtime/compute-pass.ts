import type { Workgroups } from '../wgsl/workgroups.ts';
import type { WebGPUInternals } from './webgpu-internals.ts';

/** A dispatch that is ready to go. */
export interface ReadyDispatch {
  readonly pipeline: GPUComputePipeline;
  readonly bindGroup: GPUBindGroup;
  readonly workgroups: Workgroups;
}

/** The latest dispatch of this package. */
let last: { pass?: GPUComputePassEncoder; pipeline?: GPUComputePipeline; count?: number } = {};

/** Records a dispatch into the backend's pass, and counts it as one after which the backend may submit. */
export function encodeCounted(backend: WebGPUInternals, ready: ReadyDispatch): void {
  const timed = backend.activeTimers != null;
  encode(backend, timed ? beginTimedPass(backend) : beginPass(backend), ready, 1);
}

/** Records dispatches into the backend's pass; when to submit is the caller's to know. */
export function encodeAll(backend: WebGPUInternals, dispatches: Iterable<ReadyDispatch>): void {
  const pass = beginPass(backend);
  for (const ready of dispatches) encode(backend, pass, ready, 0);
}

function encode(
  backend: WebGPUInternals,
  pass: GPUComputePassEncoder,
  { pipeline, bindGroup, workgroups }: ReadyDispatch,
  counted: number,
): void {
  // The pipeline of the last dispatch is still set when none came in between, as the count tells.
  const same = last.pass === pass && last.pipeline === pipeline && last.count === backend.dispatchCountInPass;
  if (!same) pass.setPipeline(pipeline);
  pass.setBindGroup(0, bindGroup);
  pass.dispatchWorkgroups(workgroups[0], workgroups[1], workgroups[2]);
  backend.dispatchCountInPass += counted;
  last = { pass, pipeline, count: backend.dispatchCountInPass };
}

function beginPass(backend: WebGPUInternals): GPUComputePassEncoder {
  backend.ensureCommandEncoderReady();
  backend.computePassEncoder ??= backend.commandEncoder!.beginComputePass();
  return backend.computePassEncoder;
}

function beginTimedPass(backend: WebGPUInternals): GPUComputePassEncoder {
  if (!backend.supportTimestampQuery) return beginPass(backend);
  backend.ensureCommandEncoderReady();
  backend.endComputePassEncoder();
  backend.querySet ??= backend.device.createQuerySet({ type: 'timestamp', count: backend.querySetCount });
  backend.computePassEncoder = backend.commandEncoder!.beginComputePass({
    timestampWrites: { querySet: backend.querySet, beginningOfPassWriteIndex: 0, endOfPassWriteIndex: 1 },
  });
  return backend.computePassEncoder;
}

/** Submits what is recorded so far; buffers that were given up can be used again. */
export function flush(backend: WebGPUInternals): void {
  backend.endComputePassEncoder();
  if (backend.commandEncoder) backend.submitQueue();
}
