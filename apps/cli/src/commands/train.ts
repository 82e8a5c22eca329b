import { resolve } from 'node:path';
import { Command, Option } from '@commander-js/extra-typings';
import { loadCheckpoint } from '@penstroke/trainer/node';
import type { CommandContext } from '../command-context.ts';
import {
  backendOption,
  jsonOption,
  naturalNumber,
  positiveInteger,
  positiveNumber,
  seed,
  threadsOption,
} from '../options.ts';
import { runPaths } from '../run-folder/run-folder.ts';
import { readRunRecord } from '../run-folder/run-record.ts';
import { runTraining } from '../run-training.ts';
import { note, result, resultJson } from '../terminal/show.ts';
import {
  augmentNames,
  expandNames,
  expectResumable,
  parseRecordedSeed,
  planTraining,
  readTrainConfig,
  recordSeed,
  scheduleKinds,
  type TrainPlan,
  type TrainSettings,
} from '../train-plan.ts';

/** `penstroke train [RECIPE]`: trains a network and leaves a run's folder. */
export function trainCommand({ io, exit }: CommandContext) {
  return new Command('train')
    .summary('train a network by a recipe')
    .description(
      'Train a network by a recipe (default: lenet; see penstroke recipes). The recipe gives every value, a\nconfiguration file overrides it, an option overrides both; run.json in the run folder keeps the whole.',
    )
    .argument('[recipe]', 'the name of a recipe')
    .option('--dataset <name>', 'mnist, fashion-mnist, fake, an address, or a folder with the four IDX files')
    .option('--limit <n>', 'train on the first n images, and score at most n', positiveInteger)
    .option('--validation-count <n>', 'images held back for choosing, the first of the training set', naturalNumber)
    .option('--epochs <n>', 'length in epochs', positiveNumber)
    .option('--iterations <n>', 'length as a budget of samples: updates while step * batch size < n', positiveInteger)
    .option('--batch-size <n>', 'images in one update', positiveInteger)
    .option('--learning-rate <x>', 'step size, or the maximum of a one-cycle schedule', positiveNumber)
    .addOption(new Option('--schedule <kind>', 'how the learning rate changes').choices(scheduleKinds))
    .option('--augment <names...>', `vary every batch: ${augmentNames.join(', ')}`)
    .addOption(new Option('--expand <names...>', 'add copies to the training set').choices(expandNames))
    .addOption(new Option('--keep <which>', 'final weights, by validation').choices(['best', 'last'] as const))
    .option('--seed <n>', 'makes weights, order, augmentation and dropout (default: 1)', seed)
    .addOption(backendOption())
    .addOption(threadsOption())
    .option('--display-step <n>', 'updates between two reports of the loss', positiveInteger)
    .option('--checkpoint-every <epochs>', 'epochs between two checkpoints (default: 1)', positiveNumber)
    .option('--evaluation-batch-size <n>', 'images scored at once, bounds the memory (default: 500)', positiveInteger)
    .addOption(new Option('--log <format>', 'the lines of the epochs').choices(['default', 'source'] as const))
    .option('--out <dir>', 'the run folder (default: runs/<time>-<recipe>)')
    .option('--resume <run>', 'go on with an interrupted run, bit by bit as if it had not stopped')
    .option('--config <file>', "a JSON file with these options in camel case, or a run's run.json to repeat it")
    .option('--dry-run', 'print the resolved run and do nothing')
    .addOption(jsonOption())
    .action(async (recipe, options) => {
      const { json = false, dryRun = false, config: configPath, resume, ...rest } = options;
      const settings: TrainSettings = { ...(rest as TrainSettings), ...(recipe !== undefined && { recipe }) };
      if (resume !== undefined) {
        expectResumable({ ...settings, ...(configPath !== undefined && { config: configPath }) });
        const folder = resolve(io.cwd, resume);
        const record = await readRunRecord(folder);
        const plan = planTraining(
          {
            recipe: record.recipe,
            seed: parseRecordedSeed(record.seed),
            backend: record.backend.name,
            threads: record.backend.threads,
          },
          settings,
        );
        if (dryRun) return showPlan(plan);
        const checkpoint = await loadCheckpoint(runPaths(folder).checkpoint);
        exit(await runTraining(plan, io, { json, resume: { folder: resume, record, checkpoint } }));
        return;
      }
      const config = configPath === undefined ? {} : await readTrainConfig(configPath, io);
      const plan = planTraining(config, settings);
      if (dryRun) return showPlan(plan);
      exit(await runTraining(plan, io, { json }));

      function showPlan(plan: TrainPlan): void {
        const shown = { ...plan, seed: recordSeed(plan.seed) };
        if (json) resultJson(io, shown);
        else result(io, JSON.stringify(shown, null, 2));
        note(io, 'dry run: nothing was trained or written');
      }
    });
}
