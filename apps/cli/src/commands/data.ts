import { Command } from '@commander-js/extra-typings';
import type { CommandContext } from './command-context.ts';
import { jsonOption, positiveInteger, seed } from './options.ts';

/** `penstroke data`: what there is, with verified checksums, and a look at it. */
export function dataCommand({ io }: CommandContext) {
  return new Command('data')
    .summary('show a data set')
    .description('Load a data set, verify its checksums, count its classes, and draw a labelled sheet of its images.')
    .option('--dataset <name>', 'mnist, fashion-mnist, fake, an address, or a folder with the four IDX files', 'mnist')
    .option('--sheet <file>', 'write a labelled contact sheet of training images (PNG)')
    .option('--limit <n>', 'images on the sheet', positiveInteger, 100)
    .option('--augment <names...>', 'show variations on the sheet (needs --sheet), such as elastic or affine')
    .option('--seed <n>', 'of the variations', seed, 1)
    .addOption(jsonOption())
    .action(async (options) => {
      const { showData } = await import('./data/show-data.ts');
      await showData(io, options);
    });
}
