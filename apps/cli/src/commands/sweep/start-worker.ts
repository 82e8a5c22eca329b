import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { PlannedRun } from '@penstroke/runs';
import { sweepPaths } from '@penstroke/runs/node';
import { ownProgram } from '../../node/own-program.ts';
import type { StopReason } from '../../terminal/stop-reason.ts';
import type { OpenSweep } from './open-sweep.ts';

/** What came of a worker. */
export interface WorkerEnd {
  /** That of the process; 1 if a signal killed it. */
  readonly code: number;
  readonly validationAccuracy?: number;
  /** Why it failed. */
  readonly lastWords?: string;
}

/** A process that makes one run. */
export interface Worker {
  readonly ended: Promise<WorkerEnd>;
  /** Asks it to save a checkpoint and end; a second time, to end at once. */
  stop(reason: StopReason): void;
}

/** What a worker computes with. */
export interface StartWorkerOptions {
  /** Where the plan names none. */
  readonly threads: number;
  readonly wide: boolean;
}

/**
 * Starts the process of one run. It is in a group of its own, so Ctrl-C reaches it once, through this process. If this process is
 * killed, its standard output is closed, and it saves a checkpoint and ends.
 */
export function startWorker({ folder }: OpenSweep, run: PlannedRun, { threads, wide }: StartWorkerOptions): Worker {
  const [node, main] = ownProgram();
  const backend = ['--threads', String(threads), ...(wide ? ['--wide'] : [])];
  const argv = [main, 'sweep', 'run', folder, '--index', String(run.index), ...backend, '--json'];
  const logPath = join(sweepPaths(folder).logs, `${run.index}.log`);
  const log = openSync(logPath, 'a');
  const child = spawn(node, argv, { stdio: ['ignore', 'pipe', log], detached: true });
  closeSync(log);
  let validationAccuracy: number | undefined;
  let listens = false;
  createInterface({ input: child.stdout! }).on('line', (line) => {
    // Its first event comes after it began to listen.
    listens = true;
    validationAccuracy = endAccuracy(line) ?? validationAccuracy;
  });
  return {
    ended: new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) =>
        resolve({
          code: code ?? 1,
          ...(validationAccuracy !== undefined && { validationAccuracy }),
          ...(code !== 0 && { lastWords: `see ${logPath}` }),
        }),
      );
    }),
    stop(reason) {
      // To a Node program that does not listen, SIGUSR1 means to open the debugger and go on.
      child.kill(reason === 'time' && !listens ? 'SIGTERM' : SIGNALS[reason]);
    },
  };
}

/** The validation accuracy in a line of a run's events, if that is its last. A process that is killed may leave half a line. */
function endAccuracy(line: string): number | undefined {
  try {
    const event = JSON.parse(line) as { event?: string; validationAccuracy?: number } | null;
    return event?.event === 'run-end' ? event.validationAccuracy : undefined;
  } catch {
    return undefined;
  }
}

const SIGNALS: Readonly<Record<StopReason, NodeJS.Signals>> = {
  SIGINT: 'SIGINT',
  SIGTERM: 'SIGTERM',
  SIGHUP: 'SIGHUP',
  output: 'SIGTERM',
  time: 'SIGUSR1',
};
