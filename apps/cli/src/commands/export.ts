import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command, Option } from '@commander-js/extra-typings';
import { writeFileAtomic } from '@penstroke/trainer/node';
import { selectBackend } from '../backends/select-backend.ts';
import { CommandError } from '../cli-error.ts';
import type { CommandContext } from '../command-context.ts';
import { encodeSafetensors } from '../export/encode-safetensors.ts';
import { openRun } from '../open-run.ts';
import { jsonOption } from '../options.ts';
import { writeModel } from '../run-folder/model-files.ts';
import { result, resultJson } from '../terminal/show.ts';

/** `penstroke export RUN`: the trained network in a form for other programs. */
export function exportCommand({ io }: CommandContext) {
  return new Command('export')
    .summary('write the trained network for other programs')
    .description(
      'Write the network of a run: tfjs, a folder with model.json and weights.bin as tf.loadLayersModel reads it, or\nsafetensors, one file with all weights by name.',
    )
    .argument('<run>', "a run's folder")
    .addOption(
      new Option('--format <name>', 'the form').choices(['safetensors', 'tfjs'] as const).default('tfjs' as const),
    )
    .requiredOption('--out <path>', 'the file (safetensors) or folder (tfjs) to write')
    .addOption(jsonOption())
    .action(async (runName, { format, out, json }) => {
      const backend = await selectBackend('cpu', { cwd: io.cwd });
      const { model, record } = await openRun(runName, io);
      const path = resolve(io.cwd, out);
      try {
        if (
          await stat(path).then(
            () => true,
            () => false,
          )
        ) {
          throw new CommandError(`${out}: it exists already; give --out another name`);
        }
        if (format === 'tfjs') {
          await writeModel(path, model);
        } else {
          const metadata = {
            model: record.recipe.model.name,
            normalization: JSON.stringify(record.normalization),
            classNames: JSON.stringify(record.classNames),
          };
          await writeFileAtomic(path, await encodeSafetensors(model, metadata));
        }
        if (json) resultJson(io, { format, out });
        else result(io, `wrote ${out}`);
      } finally {
        model.dispose();
        backend.close();
      }
    });
}
