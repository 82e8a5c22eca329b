import { Command, Option } from '@commander-js/extra-typings';
import { AUGMENT_KINDS } from '@penstroke/augment';
import { countSchema } from '@penstroke/recipes';
import { DEFAULT_SEED, parseValue, settingHelp } from '@penstroke/runs';
import type { CommandContext } from './command-context.ts';
import { jsonOption, parser, settingParser } from './options.ts';

/** A sheet of more would take gigabytes. */
const sheetLimit = parser((text) => parseValue(countSchema.max(10_000), text));

/** `penstroke data`: what a data set holds, with verified checksums, and a look at it. */
export function dataCommand({ io }: CommandContext) {
  return new Command('data')
    .summary('show a data set')
    .description('Load a data set, verify its checksums, count its classes, and draw a labelled sheet of its images.')
    .option('--dataset <name>', settingHelp('dataset'), 'mnist')
    .option('--sheet <file>', 'write a labelled contact sheet of training images (PNG)')
    .option('--limit <n>', 'images on the sheet, at most 10,000', sheetLimit, 100)
    .addOption(
      new Option('--augment <names...>', 'show variations on the sheet; needs --sheet').choices([
        'none' as const,
        ...AUGMENT_KINDS,
      ]),
    )
    .option('--seed <n>', 'seed of the variations', settingParser('seed'), DEFAULT_SEED)
    .addOption(jsonOption())
    .action(async (options) => {
      const { showData } = await import('./data/show-data.ts');
      await showData(io, options);
    });
}
