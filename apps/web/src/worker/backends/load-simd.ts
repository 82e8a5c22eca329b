import { registerSimdBackend } from '@penstroke/backend-simd';
import type { BackendReport } from '@penstroke/runs';
import { setBackend } from '@tensorflow/tfjs-core';

/**
 * Makes WebAssembly SIMD the engine's backend.
 *
 * @param options `threads`: by default all that the page may have
 * @throws Error if this browser lacks WebAssembly SIMD
 */
export async function loadSimd(options: { readonly threads?: number } = {}): Promise<BackendReport> {
  const { threads, relaxed } = await registerSimdBackend(options);
  if (!(await setBackend('simd'))) throw new Error('the simd backend does not start');
  const build = relaxed ? 'relaxed SIMD' : 'SIMD';
  const count = threads === 1 ? 'one thread' : `${threads} threads`;
  return { name: 'simd', threads, device: `WebAssembly, ${build}, ${count}` };
}
