import { PenstrokeError } from '@penstroke/errors';

/** A file of a run's folder is missing, malformed or too large. */
export class RunFileError extends PenstrokeError {
  static override readonly errorName: string = 'RunFileError';
  /** The file, as the caller named it. */
  readonly path: string;

  /** @param message `function: path: what is wrong; remedy` */
  constructor(message: string, path: string, options?: ErrorOptions) {
    super(message, options);
    this.path = path;
  }
}
