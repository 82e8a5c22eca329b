import { PenstrokeError } from '@penstroke/errors';

/** The files are not a network; the message is for people. */
export class NetworkFilesError extends PenstrokeError {
  static override readonly errorName: string = 'NetworkFilesError';
}
