import { Command, Option } from '@commander-js/extra-typings';
import { DEFAULT_EVALUATION_BATCH_SIZE, fieldOf } from '@penstroke/runs';
import type { CommandContext } from './command-context.ts';
import { backendOption, jsonOption, positiveInteger, settingParser, threadsOption, wideOption } from './options.ts';

/** `penstroke evaluate RUN..`: scores a network, or several as one, and writes a report. */
export function evaluateCommand({ io }: CommandContext) {
  return new Command('evaluate')
    .summary('score a trained network and write a report')
    .description(
      'Score the network of a run, or the average of several (an ensemble), on digits it was not trained on, and write report.html into the first run folder.',
    )
    .argument('<run...>', 'run folders')
    .option('--dataset <name>', "score a data set other than the run's")
    .option('--limit <n>', 'score the first n images only', positiveInteger)
    .addOption(
      new Option('--on <part>', 'score the test set or the validation set')
        .choices(['test', 'validation'] as const)
        .default('test' as const),
    )
    .addOption(
      new Option('--tta <kind>', 'test-time augmentation: average over one-pixel shifts').choices(['shift'] as const),
    )
    .option(
      '--evaluation-batch-size <n>',
      fieldOf('evaluationBatchSize').help,
      settingParser('evaluationBatchSize'),
      DEFAULT_EVALUATION_BATCH_SIZE,
    )
    .option('--report <file>', 'where the report goes (default: report.html in the first run folder)')
    .option('--no-report', 'write no report')
    .addOption(backendOption())
    .addOption(threadsOption())
    .addOption(wideOption())
    .addOption(jsonOption())
    .action(async (runs, options) => {
      const { evaluateRuns } = await import('./evaluate/evaluate-runs.ts');
      await evaluateRuns(runs, io, options);
    });
}
