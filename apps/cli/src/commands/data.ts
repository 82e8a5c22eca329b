import { Command, Option } from '@commander-js/extra-typings';
import { AUGMENT_KINDS } from '@penstroke/augment';
import { DEFAULT_SEED, settingHelp } from '@penstroke/runs';
import type { CommandContext } from './command-context.ts';
import { jsonOption, positiveInteger, settingParser } from './options.ts';

/** `penstroke data`: what a data set holds, with verified checksums, and a look at it. */
export function dataCommand({ io }: CommandContext) {
  return new Command('data')
    .summary('show a data set')
    .description('Load a data set, verify its checksums, count its classes, and draw a labelled sheet of its images.')
    .option('--dataset <name>', settingHelp('dataset'), 'mnist')
    .option('--sheet <file>', 'write a labelled contact sheet of training images (PNG)')
    .option('--limit <n>', 'images on the sheet', positiveInteger, 100)
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
