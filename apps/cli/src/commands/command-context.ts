import type { CliIo } from '../terminal/cli-io.ts';

/** What a command gets. */
export interface CommandContext {
  readonly io: CliIo;
  /** Sets the exit code of a command that ends without an error; 0 otherwise. */
  exit(code: number): void;
}
