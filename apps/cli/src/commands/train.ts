import { Command, Option } from '@commander-js/extra-typings';
import { DEFAULT_RECIPE, settingKeys } from '@penstroke/runs';
import { LOG_FORMATS } from '../terminal/train-display.ts';
import type { CommandContext } from './command-context.ts';
import { helpExamples } from './help-examples.ts';
import { jsonOption, wideOption } from './options.ts';
import { settingOption } from './train/setting-option.ts';

/** `penstroke train [RECIPE]`: trains a network and leaves a run's folder. */
export function trainCommand({ io, exit }: CommandContext) {
  const command = new Command('train')
    .summary('train a network by a recipe')
    .description(
      `Train a network by a recipe (default: ${DEFAULT_RECIPE}; see penstroke recipes). Options override --config, which overrides the recipe. The resolved settings are saved in run.json.`,
    )
    .argument('[recipe]', 'the name of a recipe')
    .option('--out <dir>', 'the run folder (default: runs/<time>-<recipe>)')
    .option('--resume <run>', 'resume an interrupted run, bit-identical to an uninterrupted one')
    .option(
      '--allow-different-bits',
      'with --resume: do not warn when another backend or number of threads changes the bits',
    )
    .option('--config <file>', "a JSON file with these options in camel case, or a run's run.json to repeat it")
    .option('--dry-run', 'print the resolved run and do nothing')
    .option('--profile', 'show where the time went, after the run')
    .addOption(wideOption())
    .addOption(new Option('--log <format>', 'epoch log format').choices(LOG_FORMATS))
    .addOption(jsonOption())
    .addHelpText(
      'after',
      helpExamples([
        ['penstroke train fast', '99 % in seconds'],
        ['penstroke train --dataset my-digits --out runs/mine', 'on your own images'],
        ['penstroke train lenet --epochs 20 --seed 7', 'with settings of your own'],
        ['penstroke train --resume runs/mine', 'pick up where it stopped'],
      ]),
    );
  for (const key of settingKeys) command.addOption(settingOption(key));
  return command.action(async (recipe, options) => {
    const { startTraining } = await import('./train/start-training.ts');
    exit(await startTraining({ ...options, ...(recipe !== undefined && { recipe }) }, io));
  });
}
