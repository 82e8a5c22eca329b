import type { WebGPUInternals } from '../runtime/webgpu-internals.ts';
import type { RecordedDispatch, Recording } from './recording.ts';

/**
 * Buffers for what an update makes on its way. What no later dispatch uses serves a later one, as dispatches are made in their order;
 * what JavaScript writes is written here, once, and has a buffer of its own.
 *
 * @param elsewhere what has its place already
 * @returns for each of the others that a dispatch uses, its buffer
 */
export function assignBuffers(
  backend: WebGPUInternals,
  dispatches: readonly RecordedDispatch[],
  made: Recording['made'],
  elsewhere: ReadonlySet<number>,
): ReadonlyMap<number, GPUBuffer> {
  const uses = dispatches.map(({ bindings }) => {
    const indices = bindings.flatMap(({ source }) => (source.kind === 'made' ? [source.index] : []));
    return [...new Set(indices)].filter((index) => !elsewhere.has(index));
  });
  const lastUse = new Map(uses.flatMap((indices, at) => indices.map((index) => [index, at] as const)));
  const buffers = new Map<number, GPUBuffer>();
  const spare = new Map<string, GPUBuffer[]>();
  for (const [at, indices] of uses.entries()) {
    for (const index of indices) {
      if (buffers.has(index)) continue;
      const { size, usage, bytes } = made[index]!;
      const reused = bytes ? undefined : spare.get(`${size}:${usage}`)?.pop();
      const buffer = reused ?? backend.bufferManager.acquireBuffer(size, usage);
      buffers.set(index, buffer);
      if (bytes) backend.queue.writeBuffer(buffer, 0, bytes);
    }
    for (const index of indices) {
      if (lastUse.get(index) !== at || made[index]!.bytes) continue;
      const { size, usage } = made[index]!;
      const kept = spare.get(`${size}:${usage}`);
      if (kept) kept.push(buffers.get(index)!);
      else spare.set(`${size}:${usage}`, [buffers.get(index)!]);
    }
  }
  return buffers;
}
