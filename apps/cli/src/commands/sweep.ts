import { Command } from '@commander-js/extra-typings';
import { parseValue } from '@penstroke/runs';
import { z } from 'zod';
import type { CommandContext } from './command-context.ts';
import { helpExamples } from './help-examples.ts';
import { backendOption, jsonOption, parser, positiveInteger, threadsOption, wideOption } from './options.ts';

const PLAN = 'the folder of a sweep';

/** `penstroke sweep`: many runs by one plan, on one machine or on many. */
export function sweepCommand(context: CommandContext) {
  return new Command('sweep')
    .summary('plan many runs, make them on one machine or many, compare them')
    .description(
      'Plan many runs, make them on one machine or many, and compare them. A plan numbers its runs from 0 and does not change; every command may be repeated at any time.',
    )
    .addHelpText(
      'after',
      helpExamples([
        ['penstroke sweep plan docs/sweeps/seeds.json', 'writes sweeps/fast-ten-times'],
        ['penstroke sweep run sweeps/fast-ten-times', 'trains its runs, or picks up where it stopped'],
        ['penstroke sweep collect sweeps/fast-ten-times', 'compares the settings'],
      ]),
    )
    .addCommand(planCommand(context))
    .addCommand(runCommand(context))
    .addCommand(statusCommand(context))
    .addCommand(missingCommand(context))
    .addCommand(collectCommand(context))
    .addCommand(slurmCommand(context));
}

function planCommand({ io }: CommandContext) {
  return new Command('plan')
    .summary('plan the runs of a sweep')
    .description(
      'Plan the runs of a sweep: grid (every combination), random (drawn values), seeds. FILE is JSON; docs/sweeps has examples.',
    )
    .argument('<file>', 'what to vary, as JSON')
    .option('--out <dir>', "the sweep's folder (default: sweeps/<name>)")
    .addOption(jsonOption())
    .action(async (file, options) => {
      const { makePlan } = await import('./sweep/make-plan.ts');
      await makePlan(file, io, options);
    });
}

function runCommand({ io, exit }: CommandContext) {
  return new Command('run')
    .summary('make one run of a sweep, or all that are missing')
    .description(
      'Make one run of a sweep: that of --index, else of SLURM_ARRAY_TASK_ID or JOB_COMPLETION_INDEX. Without any of them, or with --workers, make all that are missing. A run that was stopped resumes, one that has ended is left alone, one that another process trains is waited for. SIGUSR1 saves a checkpoint and exits with code 75: start the run again.',
    )
    .argument('<plan>', PLAN)
    .option('--index <n>', 'the number of the run', wholeNumber)
    .option(
      '--workers <n>',
      'make all missing runs, this many at a time, the cores shared out among them',
      positiveInteger,
    )
    .addOption(threadsOption())
    .addOption(wideOption())
    .addOption(jsonOption())
    .action(async (plan, options) => {
      const { runSweep } = await import('./sweep/run-sweep.ts');
      exit(await runSweep(plan, io, options));
    });
}

function statusCommand({ io }: CommandContext) {
  return new Command('status')
    .summary('show the progress of a sweep')
    .description('Show the progress of a sweep, and each run that is neither waiting nor ended.')
    .argument('<plan>', PLAN)
    .addOption(jsonOption())
    .action(async (plan, options) => {
      const { showStatus } = await import('./sweep/show-status.ts');
      await showStatus(plan, io, options);
    });
}

function missingCommand({ io }: CommandContext) {
  return new Command('missing')
    .summary('print the numbers of the runs to start')
    .description('Print the numbers of the runs that still need to be started, as ranges: 0-3,7.')
    .argument('<plan>', PLAN)
    .addOption(jsonOption())
    .action(async (plan, options) => {
      const { listMissing } = await import('./sweep/list-missing.ts');
      await listMissing(plan, io, options);
    });
}

function collectCommand({ io }: CommandContext) {
  return new Command('collect')
    .summary('compare the settings of a sweep')
    .description(
      'Compare the settings of a sweep: mean, deviation and 95 % interval over the seeds. The best is chosen on the validation images; only the chosen one has its test figures shown.',
    )
    .argument('<plan>', PLAN)
    .option('--csv', 'print the table as CSV')
    .option('--ensemble <n>', 'score the best n runs as one, the best on the validation images', positiveInteger)
    .addOption(backendOption())
    .addOption(threadsOption())
    .addOption(wideOption())
    .addOption(jsonOption().conflicts('csv'))
    .action(async (plan, options) => {
      const { collectSweep } = await import('./sweep/collect-sweep.ts');
      await collectSweep(plan, io, options);
    });
}

function slurmCommand({ io, exit }: CommandContext) {
  return new Command('slurm')
    .summary('print or submit a Slurm job array of the missing runs')
    .description(
      'Print the script of a Slurm job array that makes the missing runs, or submit it. The nodes need the sweep and this program under the same paths.',
    )
    .argument('<plan>', PLAN)
    .option('--cores <n>', 'cores of a run, and its threads where the plan names none', positiveInteger, 1)
    .addOption(wideOption())
    .option('--at-once <n>', 'run at most this many at a time', positiveInteger)
    .option('--sbatch <option...>', 'further options of sbatch, such as --sbatch=--partition=long')
    .option('--submit', 'submit the script')
    .action(async (plan, options) => {
      const { submitSweep } = await import('./sweep/submit-sweep.ts');
      exit(await submitSweep(plan, io, options));
    });
}

const wholeNumber = parser((text) => parseValue(z.int().min(0), text));
