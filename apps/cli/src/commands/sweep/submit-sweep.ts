import { execFile } from 'node:child_process';
import { count, missingRuns, slurmScript, sweepRunCount } from '@penstroke/runs';
import { readSweepOutcomes, sweepPaths } from '@penstroke/runs/node';
import { makeFolder } from '@penstroke/trainer/node';
import { ownProgram } from '../../node/own-program.ts';
import { CommandError } from '../../terminal/cli-error.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { exitCode } from '../../terminal/exit-code.ts';
import { note, result } from '../../terminal/show.ts';
import { openSweep } from './open-sweep.ts';

/** The options of `penstroke sweep slurm`. */
export interface SubmitSweepOptions {
  readonly cores: number;
  readonly wide?: true | undefined;
  readonly atOnce?: number | undefined;
  readonly sbatch?: readonly string[] | undefined;
  readonly submit?: true | undefined;
}

/**
 * Prints the script of a job array of the missing runs, or submits it and prints the job's number.
 *
 * @returns the exit code
 * @throws CommandError if sbatch is missing or refuses the job
 */
export async function submitSweep(given: string, io: CliIo, options: SubmitSweepOptions): Promise<number> {
  const { folder, plan } = await openSweep(given, io);
  const indices = missingRuns(await readSweepOutcomes(folder, plan));
  if (indices.length === 0) {
    note(io, 'no run is missing');
    return exitCode.done;
  }
  const { logs } = sweepPaths(folder);
  // Slurm makes no folder, and says nothing where it cannot write.
  await makeFolder(logs);
  const script = slurmScript({
    name: plan.name,
    indices,
    program: ownProgram(),
    plan: folder,
    logs,
    cores: options.cores,
    wide: options.wide,
    atOnce: options.atOnce,
    options: options.sbatch,
  });
  if (options.submit !== true) {
    io.stdout.write(script);
    return exitCode.done;
  }
  result(io, await submit(script, io));
  note(io, `submitted ${count(indices.length)} of ${count(sweepRunCount(plan))} runs`);
  return exitCode.done;
}

function submit(script: string, io: CliIo): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile('sbatch', ['--parsable'], { cwd: io.cwd }, (error, stdout, stderr) => {
      if (error === null) return resolve(stdout.trim());
      const why = error.code === 'ENOENT' ? 'it is not installed here' : stderr.trim() || error.message;
      reject(new CommandError(`sbatch: ${why}; print the script without --submit`, { cause: error }));
    });
    // A program that is not there takes nothing; the callback tells.
    child.stdin!.on('error', () => {});
    child.stdin!.end(script);
  });
}
