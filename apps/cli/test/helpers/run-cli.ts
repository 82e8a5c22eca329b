import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/run.ts';
import type { CliIo } from '../../src/terminal/cli-io.ts';
import type { StopReason } from '../../src/terminal/stop-reason.ts';

/** What a command line did. */
export interface CliOutcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The lines of stdout as JSON. */
  readonly json: () => Record<string, unknown>[];
}

/** How a command line is run. */
export interface RunCliOptions {
  readonly cwd: string;
  readonly env?: Record<string, string>;
  /** Presses Ctrl-C (or gives another reason to stop) when this is written to stdout or stderr; as often as it is. */
  readonly interruptAt?: RegExp;
  readonly reason?: StopReason;
  /** Asks for a checkpoint when this is written. */
  readonly saveAt?: RegExp;
  readonly isTTY?: boolean;
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/** Runs a command line in this process. */
export async function runCli(argv: readonly string[], options: RunCliOptions): Promise<CliOutcome> {
  let stdout = '';
  let stderr = '';
  const listeners = new Set<(reason: StopReason) => void>();
  const savers = new Set<() => void>();
  const seen = (text: string): void => {
    if (options.interruptAt?.test(text)) for (const listener of listeners) listener(options.reason ?? 'SIGINT');
    if (options.saveAt?.test(text)) for (const saver of savers) saver();
  };
  const io: CliIo = {
    ...(options.stdin && { stdin: options.stdin }),
    stdout: {
      write: (text) => {
        stdout += text;
        seen(text);
      },
      isTTY: options.isTTY,
      columns: 100,
    },
    stderr: {
      write: (text) => {
        stderr += text;
        seen(text);
      },
    },
    cwd: options.cwd,
    // A test does not see what is installed on this machine.
    env: { PENSTROKE_BACKENDS: join(options.cwd, 'no-backends'), ...options.env },
    onStop(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onSaveRequest(listener) {
      savers.add(listener);
      return () => savers.delete(listener);
    },
    exitNow: (code) => {
      throw new Error(`exit ${code} at once`);
    },
  };
  const code = await run(argv, io);
  return {
    code,
    stdout,
    stderr,
    json: () =>
      stdout
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

/** A folder for the files of a test, and how to remove it. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'penstroke-cli-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
