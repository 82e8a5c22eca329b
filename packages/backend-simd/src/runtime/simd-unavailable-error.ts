import { PenstrokeError } from '@penstroke/errors';

/** The backend cannot run here: no WebAssembly SIMD, a .wasm file that is not served, or a worker that does not start. */
export class SimdUnavailableError extends PenstrokeError {
  static override readonly errorName: string = 'SimdUnavailableError';
}
