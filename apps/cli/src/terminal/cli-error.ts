import { PenstrokeError } from '@penstroke/errors';

/** The command cannot do what was asked: one line with the remedy, exit code 1. */
export class CommandError extends PenstrokeError {
  static override readonly errorName: string = 'CommandError';
}

/** The command line or a configuration file is wrong: one line with the remedy, exit code 2. */
export class UsageError extends CommandError {
  static override readonly errorName: string = 'UsageError';
}
