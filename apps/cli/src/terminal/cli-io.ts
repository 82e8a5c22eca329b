import type { StopReason } from './stop-reason.ts';

/** A text stream that can be written to. */
interface TextOutput {
  write(text: string): unknown;
  /** Whether a person watches: progress bars and pictures are drawn only then. */
  readonly isTTY?: boolean | undefined;
  /** Characters in a line. */
  readonly columns?: number | undefined;
}

/** The world as the commands see it, so that tests can run them in their own process. */
export interface CliIo {
  /** What is piped in; absent where nothing can be. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Results. */
  readonly stdout: TextOutput;
  /** Everything for people: progress, notes, errors. */
  readonly stderr: TextOutput;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Calls `listener` at every reason to stop instead of ending the process; the returned function stops that. */
  onStop(listener: (reason: StopReason) => void): () => void;
  /** Calls `listener` when a checkpoint is asked for (SIGUSR1); the returned function stops that. */
  onSaveRequest(listener: () => void): () => void;
  /** Ends the process at once, whatever hangs; by the signal that `code` stands for, if it is that of one. */
  exitNow(code: number): void;
}
