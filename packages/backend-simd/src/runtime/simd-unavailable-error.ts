import { PenstrokeError } from '@penstroke/errors';

/**
 * The backend cannot run here: no WebAssembly SIMD, a .wasm file that is missing or of another version, or a worker that does
 * not start.
 */
export class SimdUnavailableError extends PenstrokeError {
  static override readonly errorName: string = 'SimdUnavailableError';
}
