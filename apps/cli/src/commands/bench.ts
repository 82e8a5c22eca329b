import { Command } from '@commander-js/extra-typings';
import { modelNames } from '@penstroke/models';
import { selectBackend } from '../backends/select-backend.ts';
import { benchModel } from '../bench-model.ts';
import { UsageError } from '../cli-error.ts';
import type { CommandContext } from '../command-context.ts';
import { backendOption, jsonOption, positiveInteger, positiveNumber, threadsOption } from '../options.ts';
import { count, note, result, resultJson } from '../terminal/show.ts';

/** `penstroke bench`: images a second in training and inference. */
export function benchCommand({ io }: CommandContext) {
  return new Command('bench')
    .summary('measure training and inference speed')
    .description('Measure how many images a second a network trains on and infers, after a warm-up; medians of rounds.')
    .option('--model <name>', modelNames().join(', '), 'lenet')
    .option('--batch <n>', 'images in one update', positiveInteger, 128)
    .addOption(backendOption())
    .addOption(threadsOption())
    .option('--rounds <n>', 'measured rounds', positiveInteger, 5)
    .option('--round-seconds <x>', 'about the length of a round', positiveNumber, 1)
    .addOption(jsonOption())
    .action(async ({ model, batch, backend: choice = 'auto', threads: wanted, rounds, roundSeconds, json }) => {
      if (!modelNames().includes(model)) {
        throw new UsageError(`unknown model "${model}"; the models are ${modelNames().join(', ')}`);
      }
      const backend = await selectBackend(choice, { threads: wanted, cwd: io.cwd });
      try {
        if (!json) note(io, `${model}, batch ${batch}, ${backend.name} (${backend.device}), ${rounds} rounds`);
        const measured = await benchModel({ model, batchSize: batch, rounds, roundSeconds });
        if (json) {
          const { trainImagesPerSecond, inferImagesPerSecond } = measured;
          const { name, threads } = backend;
          return resultJson(io, { model, backend: name, batch, threads, trainImagesPerSecond, inferImagesPerSecond });
        }
        const line = (rate: number, [slowest, fastest]: readonly [number, number]): string =>
          `${count(rate)} images/s  (rounds ${count(slowest)} to ${count(fastest)})`;
        result(io, `training   ${line(measured.trainImagesPerSecond, measured.trainRange)}`);
        result(io, `inference  ${line(measured.inferImagesPerSecond, measured.inferRange)}`);
      } finally {
        backend.close();
      }
    });
}
