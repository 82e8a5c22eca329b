import { Command } from '@commander-js/extra-typings';
import type { CommandContext } from './command-context.ts';
import {
  backendOption,
  jsonOption,
  positiveInteger,
  positiveNumber,
  settingParser,
  threadsOption,
  wideOption,
} from './options.ts';

/** `penstroke bench`: images a second in training and inference. */
export function benchCommand({ io }: CommandContext) {
  return new Command('bench')
    .summary('measure training and inference speed')
    .description('Measure how many images a second a network trains on and infers, after a warm-up; medians of rounds.')
    .option('--model <name>', "a network's name", 'lenet')
    .option('--batch <n>', 'images in one update', settingParser('batchSize'), 128)
    .addOption(backendOption())
    .addOption(threadsOption())
    .addOption(wideOption())
    .option('--rounds <n>', 'measured rounds', positiveInteger, 5)
    .option('--round-seconds <x>', 'about the length of a round', positiveNumber, 1)
    .addOption(jsonOption())
    .action(async (options) => {
      const { runBench } = await import('./bench/run-bench.ts');
      await runBench(io, options);
    });
}
