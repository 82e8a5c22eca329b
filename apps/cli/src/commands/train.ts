import { Command, Option } from '@commander-js/extra-typings';
import { DEFAULT_RECIPE, settingKeys } from '@penstroke/runs';
import { LOG_FORMATS } from '../terminal/train-display.ts';
import type { CommandContext } from './command-context.ts';
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
    .option('--resume <run>', 'resume an interrupted run; the result is bit-identical to an uninterrupted one')
    .option('--allow-different-bits', 'with --resume: no note when other threads or another backend will change bits')
    .option('--config <file>', "a JSON file with these options in camel case, or a run's run.json to repeat it")
    .option('--dry-run', 'print the resolved run and do nothing')
    .option('--profile', 'after the run, where its time went')
    .addOption(wideOption())
    .addOption(new Option('--log <format>', 'epoch log format').choices(LOG_FORMATS))
    .addOption(jsonOption());
  for (const key of settingKeys) command.addOption(settingOption(key));
  return command.action(async (recipe, options) => {
    const { startTraining } = await import('./train/start-training.ts');
    exit(await startTraining({ ...options, ...(recipe !== undefined && { recipe }) }, io));
  });
}
