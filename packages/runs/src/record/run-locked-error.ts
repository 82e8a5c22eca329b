import { RunFileError } from './run-file-error.ts';

/** Another process writes to the run's folder. */
export class RunLockedError extends RunFileError {
  static override readonly errorName: string = 'RunLockedError';
}
