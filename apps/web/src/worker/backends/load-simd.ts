import { registerSimdBackend } from '@penstroke/backend-simd';
import { messageOf } from '@penstroke/errors';
import { setBackend } from '@tensorflow/tfjs-core';
import type { BackendFacts } from '../messages/backend-facts.ts';

/**
 * Makes WebAssembly SIMD the engine's backend.
 *
 * @param options `threads`: by default all that the page may have
 * @throws Error if this browser lacks WebAssembly SIMD
 */
export async function loadSimd(options: { readonly threads?: number } = {}): Promise<BackendFacts> {
  const { threads, relaxed, threadsFailure } = await registerSimdBackend(options);
  if (!(await setBackend('simd'))) throw new Error('the simd backend does not start');
  // As the record of a run has it, whatever the language of the page.
  const count = threads === 1 ? 'one thread' : `${threads} threads`;
  const device = `WebAssembly, ${relaxed ? 'relaxed SIMD' : 'SIMD'}, ${count}`;
  return {
    ...{ name: 'simd', threads, relaxed, device },
    ...(threadsFailure !== undefined && { threadsFailure: messageOf(threadsFailure) }),
  };
}
