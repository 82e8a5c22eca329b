import { Command } from '@commander-js/extra-typings';
import type { CommandContext } from './command-context.ts';
import { backendOption, jsonOption, threadsOption, wideOption } from './options.ts';

/** `penstroke predict RUN IMAGE..`: reads digits. */
export function predictCommand({ io }: CommandContext) {
  return new Command('predict')
    .summary("read one digit per picture with a run's network")
    .description(
      "Read one digit from each picture (PNG, JPEG, WebP, GIF, TIFF, AVIF, BMP, PBM, PGM or PPM of up to 64 megapixels; dark on light or light on dark, anywhere in the picture), or an image of the run's data set, such as test:17. For pictures with several digits use penstroke read.",
    )
    .argument('<run>', "a run's folder")
    .argument('<image...>', 'picture files, or indices such as test:17')
    .addOption(backendOption())
    .addOption(threadsOption())
    .addOption(wideOption())
    .addOption(jsonOption())
    .action(async (runName, images, options) => {
      const { predictImages } = await import('./predict/predict-images.ts');
      await predictImages(runName, images, io, options);
    });
}
