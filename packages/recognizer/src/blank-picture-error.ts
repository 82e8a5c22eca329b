import { PenstrokeError } from '@penstroke/errors';

/** The picture has no ink. */
export class BlankPictureError extends PenstrokeError {
  static override readonly errorName: string = 'BlankPictureError';
}
