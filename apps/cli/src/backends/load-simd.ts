import { registerSimdBackend } from '@penstroke/backend-simd';
import { loadWideModule } from '@penstroke/backend-simd/wide';
import * as tf from '@tensorflow/tfjs-core';
import { CommandError } from '../terminal/cli-error.ts';
import type { BackendOptions, ReadyBackend } from './ready-backend.ts';

/**
 * Makes the WebAssembly SIMD backend current.
 *
 * @throws CommandError if this engine has no WebAssembly SIMD
 */
export async function loadSimd({ threads, wide = false }: BackendOptions): Promise<ReadyBackend> {
  const started = await registerSimdBackend({
    ...(threads !== undefined && { threads }),
    ...(wide && { load: loadWideModule }),
  });
  if (!(await tf.setBackend('simd'))) throw new CommandError('the simd backend does not start; use --backend cpu');
  return {
    name: 'simd',
    threads: started.threads,
    device: `WebAssembly SIMD${started.relaxed ? ' with fused multiply-add' : ''}`,
    relaxedSimd: started.relaxed,
    wide: started.wide,
    ...(started.wideFailure !== undefined && { wideFailure: started.wideFailure }),
    close() {},
  };
}
