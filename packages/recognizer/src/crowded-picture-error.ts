import { PenstrokeError } from '@penstroke/errors';

/** The picture has more pieces of ink than a page of digits: a halftone print, dotted paper, noise. */
export class CrowdedPictureError extends PenstrokeError {
  static override readonly errorName: string = 'CrowdedPictureError';

  constructor(caller: string, maxPieces: number) {
    super(
      `${caller}: expected at most ${maxPieces.toLocaleString('en-US')} pieces of ink, got more; crop the picture to the digits, or write them on plain paper`,
    );
  }
}
