import { PenstrokeError } from '@penstroke/errors';

/** The bytes are not what their first ones say they are. The message is half a sentence. */
export class PictureFormatError extends PenstrokeError {
  static override readonly errorName: string = 'PictureFormatError';
}
