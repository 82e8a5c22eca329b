import { Command, Option } from '@commander-js/extra-typings';
import type { CommandContext } from './command-context.ts';
import { jsonOption } from './options.ts';

/** `penstroke export RUN`: the trained network in a form for other programs. */
export function exportCommand({ io }: CommandContext) {
  return new Command('export')
    .summary('write the trained network for other programs')
    .description(
      'Write the network of a run: tfjs, a folder with model.json and weights.bin as tf.loadLayersModel reads it, or safetensors, one file with all weights by name.',
    )
    .argument('<run>', "a run's folder")
    .addOption(
      new Option('--format <name>', 'the form').choices(['safetensors', 'tfjs'] as const).default('tfjs' as const),
    )
    .requiredOption('--out <path>', 'the file (safetensors) or folder (tfjs) to write')
    .addOption(jsonOption())
    .action(async (runName, options) => {
      const { exportRun } = await import('./export/export-run.ts');
      await exportRun(runName, io, options);
    });
}
