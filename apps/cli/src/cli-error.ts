/** The command cannot do what was asked: one line with the remedy, exit code 1. */
export class CommandError extends Error {
  override readonly name: string = 'CommandError';
}

/** The command line or a configuration file is wrong: one line with the remedy, exit code 2. */
export class UsageError extends CommandError {
  override readonly name = 'UsageError';
}
