import { MAX_THREADS } from '../backend/max-threads.ts';
import { shellCommand } from '../words/shell-command.ts';
import { indexRanges } from './index-ranges.ts';
import { SweepError } from './sweep-error.ts';

/** What a job array is made of. */
export interface SlurmScriptOptions {
  /** The sweep's. */
  readonly name: string;
  /** The numbers of the runs. */
  readonly indices: readonly number[];
  /** The program and its first arguments, such as `['/usr/bin/node', '/opt/penstroke/main.js']`. */
  readonly program: readonly string[];
  /** The plan's path, absolute. */
  readonly plan: string;
  /** The folder of the logs, absolute; it exists. */
  readonly logs: string;
  /** Cores of a run. */
  readonly cores: number;
  /** Whether the backend `simd` of a run computes two vectors at once. */
  readonly wide?: boolean | undefined;
  /** Most runs at once; as many as Slurm gives when left out. */
  readonly atOnce?: number | undefined;
  /** Further options of sbatch, such as `--partition=gpu`. */
  readonly options?: readonly string[] | undefined;
}

/** Seconds before the end of a job's time, at which its run is told to save a checkpoint and end with 75. */
const WARNING_SECONDS = 120;

/**
 * The script of a Slurm job array that makes runs of a sweep. A run whose time is up is put back into the queue; so is one whose
 * node fails, by Slurm itself.
 *
 * @throws SweepError where an option or a path cannot stand in a line for sbatch
 */
export function slurmScript({
  name,
  indices,
  program,
  plan,
  logs,
  cores,
  wide = false,
  atOnce,
  options = [],
}: SlurmScriptOptions): string {
  const directives = [
    `--job-name=penstroke-${name}`,
    `--array=${indexRanges(indices)}${atOnce === undefined ? '' : `%${atOnce}`}`,
    '--requeue',
    `--signal=USR1@${WARNING_SECONDS}`,
    '--open-mode=append',
    `--output="${plainPath(logs)}/%a.log"`,
    '--ntasks=1',
    `--cpus-per-task=${cores}`,
    ...options.map(plainOption),
  ];
  const backend = ['--threads', String(Math.min(MAX_THREADS, cores)), ...(wide ? ['--wide'] : [])];
  const command = shellCommand([...program, 'sweep', 'run', plan, ...backend]);
  return [
    '#!/bin/bash',
    ...directives.map((directive) => `#SBATCH ${directive}`),
    '',
    `srun --ntasks=1 --cpus-per-task=${cores} ${command}`,
    'code=$?',
    '# 75: the time is up, a checkpoint is written: start the run again.',
    'if [ "$code" -eq 75 ]; then',
    '  # Slurm refuses while it changes the job.',
    '  for _ in 1 2 3 4 5; do scontrol requeue "$SLURM_JOB_ID" && break; sleep 3; done',
    'fi',
    'exit "$code"',
    '',
  ].join('\n');
}

/** In a line for sbatch quotes, backslashes and line breaks cannot be written, and `%` stands for a number. */
function plainPath(path: string): string {
  if (!/["'\\%\p{Cc}]/u.test(path)) return path;
  throw new SweepError(
    `slurmScript: ${path}: expected a path without quotes, backslashes, % and control characters; move the sweep`,
  );
}

function plainOption(option: string): string {
  if (/^--?[A-Za-z][^\p{Cc}]*$/u.test(option)) return option;
  throw new SweepError(`slurmScript: expected an option of sbatch such as --partition=gpu, got ${option}`);
}
