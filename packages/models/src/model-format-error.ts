import { PenstrokeError } from '@penstroke/errors';

/** A model file that is not what it should be: malformed, of an unknown layer, or with weights that do not fit. */
export class ModelFormatError extends PenstrokeError {
  static override readonly errorName: string = 'ModelFormatError';
}
