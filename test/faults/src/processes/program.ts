import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The built command line. */
export const PROGRAM: string = fileURLToPath(new URL('dist/main.js', import.meta.resolve('penstroke/package.json')));

/** What came of a process. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A live process of the command line. */
export interface Program {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Who runs a process: this one's user when left out. */
export interface User {
  readonly uid: number;
  readonly gid: number;
}

/** Starts the command line. */
export function startProgram(argv: readonly string[], cwd: string, user?: User): Program {
  const child = spawn(process.execPath, [PROGRAM, ...argv], { cwd, stdio: ['ignore', 'pipe', 'pipe'], ...user });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].on('data', (data: Buffer) => {
      said[name] += data;
    });
  }
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, ...said }));
  });
  return { child, ended };
}

/** Runs the command line to its end. */
export function runProgram(argv: readonly string[], cwd: string, user?: User): Promise<Ended> {
  return startProgram(argv, cwd, user).ended;
}
