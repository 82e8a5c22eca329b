import { PenstrokeError } from '@penstroke/errors';

/** Bytes that are not a safetensors file, or that this reader refuses to trust. */
export class SafetensorsError extends PenstrokeError {
  static override readonly errorName: string = 'SafetensorsError';
  /** The tensor whose description is wrong; absent when the file as a whole is. */
  readonly tensor: string | undefined;

  constructor(message: string, options: ErrorOptions & { readonly tensor?: string | undefined } = {}) {
    super(message, options);
    this.tensor = options.tensor;
  }
}
