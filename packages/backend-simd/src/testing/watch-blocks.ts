import * as tf from '@tensorflow/tfjs-core';
import { HEADER_BYTES } from '../runtime/allocator.ts';
import type { SimdModule } from '../runtime/simd-module.ts';
import { SimdBackend } from '../simd-backend.ts';

const watched = new WeakMap<SimdModule, () => void>();

/**
 * Fails where a kernel wrote beyond the end of its output, into the header of the next block. The first call with a backend
 * `simd` as the current one begins to watch its blocks; with another backend nothing happens.
 *
 * @throws Error naming the block
 */
export function checkBlocks(): void {
  const backend = tf.backend();
  if (!(backend instanceof SimdBackend)) return;
  const check = watched.get(backend.module);
  if (check) check();
  else watched.set(backend.module, watchBlocks(backend.module));
}

function watchBlocks(module: SimdModule): () => void {
  const headers = new Map<number, number>();
  const watch = (pointer: number): number => {
    const at = (pointer - HEADER_BYTES) / 4;
    if (!headers.has(at)) headers.set(at, module.words[at]!);
    return pointer;
  };
  const { allocate, scratch } = module;
  module.allocate = (bytes) => watch(allocate(bytes));
  module.scratch = (bytes) => watch(scratch(bytes));
  return () => {
    const { words } = module;
    for (const [at, expected] of headers) {
      const got = words[at]!;
      if (got === expected) continue;
      words[at] = expected;
      throw new Error(`expected the header of the block at ${4 * at + HEADER_BYTES} to stay ${expected}, got ${got}`);
    }
  };
}
