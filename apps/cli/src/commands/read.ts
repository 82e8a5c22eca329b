import { Command, Option } from '@commander-js/extra-typings';
import type { CommandContext } from './command-context.ts';
import { helpExamples } from './help-examples.ts';
import { backendOption, jsonOption, shareOfOne, threadsOption, wideOption } from './options.ts';

/** `penstroke read PICTURE..`: reads pages of digits. */
export function readCommand({ io, exit }: CommandContext) {
  return new Command('read')
    .summary('read the digits in photos, scans and drawings; nothing needs to be trained')
    .description(
      'Read all digits in each picture, line by line. Takes PNG, JPEG, WebP, GIF, TIFF, AVIF, BMP, PBM, PGM and PPM files; folders, whose pictures are read without those in folders below; patterns in quotes, as "scans/**/*.png"; and - for standard input.',
    )
    .argument('<picture...>', 'files, folders, patterns, or -')
    .option('--signs', 'put signs as . , - / + = into the text too')
    .option(
      '--reject <p>',
      'leave out what is read at a lower confidence, 0 to 1 (default: 0.5; 0 for a network without a class "none")',
      shareOfOne,
    )
    .option('--overlay <dir>', 'write each picture as a PNG with boxes and answers into a folder')
    .option('--run <run>', 'read with the network of a run instead of the bundled one')
    .addOption(backendOption())
    .addOption(threadsOption())
    .addOption(wideOption())
    .addOption(new Option('--csv', 'print results as CSV: file, line, text, confidence').conflicts('json'))
    .addOption(jsonOption())
    .addHelpText(
      'after',
      helpExamples([
        ['penstroke read photo.jpg', 'the digits, line by line'],
        ['penstroke read scans "old/**/*.png" --csv', 'folders and patterns, as a table'],
        ['penstroke read form.png --signs --overlay seen', 'signs too; boxes and answers as a picture'],
        ['penstroke read form.png --run runs/mine', 'with your own network'],
      ]),
    )
    .action(async (pictures, options) => {
      const { readPictures } = await import('./read/read-pictures.ts');
      exit(await readPictures(pictures, io, options));
    });
}
