import { ToldError } from '../words/told-error.ts';

/** The files are not a network. */
export class NetworkFilesError extends ToldError {
  static override readonly errorName: string = 'NetworkFilesError';
}
