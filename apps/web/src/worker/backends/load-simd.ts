import { registerSimdBackend } from '@penstroke/backend-simd';
import { messageOf } from '@penstroke/errors';
import type { BackendReport } from '@penstroke/runs';
import { setBackend } from '@tensorflow/tfjs-core';

/**
 * Makes WebAssembly SIMD the engine's backend.
 *
 * @param options `threads`: by default all that the page may have
 * @throws Error if this browser lacks WebAssembly SIMD
 */
export async function loadSimd(options: { readonly threads?: number } = {}): Promise<BackendReport> {
  const { threads, relaxed, threadsFailure } = await registerSimdBackend(options);
  if (!(await setBackend('simd'))) throw new Error('the simd backend does not start');
  const build = relaxed ? 'relaxed SIMD' : 'SIMD';
  const count = threads === 1 ? 'one thread' : `${threads} threads`;
  const why =
    threadsFailure === undefined
      ? {}
      : { why: `Only one thread: this browser does not start others (${messageOf(threadsFailure)}).` };
  return { name: 'simd', threads, device: `WebAssembly, ${build}, ${count}`, ...why };
}
