import { PenstrokeError } from '@penstroke/errors';

/** Bytes that are not a safetensors file, or that this reader refuses to trust. */
export class SafetensorsError extends PenstrokeError {
  static override readonly errorName: string = 'SafetensorsError';
}
