import { constants } from 'node:os';
import type { CliIo } from '../terminal/cli-io.ts';
import type { StopReason } from '../terminal/stop-reason.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * The world of this process. Standard error that is closed or full takes what is written in silence: a training does not depend
 * on being watched. Standard output that is closed or full is a reason to stop, and without a listener ends the process: with 0
 * where the reader went away (`penstroke recipes | head -1`), else with 1.
 */
export function processIo(): CliIo {
  const listeners = new Set<(reason: StopReason) => void>();
  let isOutputGone = false;
  process.stderr.on('error', () => {});
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Each write fails; one is told.
    if (isOutputGone) return;
    isOutputGone = true;
    if (listeners.size === 0) process.exit(error.code === 'EPIPE' ? 0 : 1);
    for (const listener of [...listeners]) listener('output');
  });
  return {
    // Opened only by what reads it: an open standard input keeps a process waiting.
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: process.cwd(),
    env: process.env,
    onStop(listener) {
      listeners.add(listener);
      for (const signal of SIGNALS) process.on(signal, listener);
      return () => {
        listeners.delete(listener);
        for (const signal of SIGNALS) process.off(signal, listener);
      };
    },
    onSaveRequest(listener) {
      // Windows has no such signal.
      if (process.platform === 'win32') return () => {};
      process.on('SIGUSR1', listener);
      return () => process.off('SIGUSR1', listener);
    },
    exitNow,
  };
}

/**
 * Ends the process by the signal that its exit code stands for, as if nobody had listened. Node's own exit waits for the calls of the file
 * system that are under way, and one of a network drive that hangs does not end.
 */
function exitNow(code: number): void {
  const signal = SIGNALS.find((name) => 128 + constants.signals[name] === code);
  // A progress bar has hidden the cursor.
  if (process.stderr.isTTY) process.stderr.write('\u001b[?25h');
  // Windows has no such signals.
  if (signal === undefined || process.platform === 'win32') process.exit(code);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
