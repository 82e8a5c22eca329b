import { Command, Option } from '@commander-js/extra-typings';
import type { CommandContext } from './command-context.ts';
import {
  backendOption,
  jsonOption,
  namedValue,
  naturalNumber,
  nonNegativeNumber,
  positiveInteger,
  positiveNumber,
  seed,
  share,
  threadsOption,
} from './options.ts';
import { expandNames, optimizerKinds, orderKinds, scheduleKinds } from './train/train-option-names.ts';

/** `penstroke train [RECIPE]`: trains a network and leaves a run's folder. */
export function trainCommand({ io, exit }: CommandContext) {
  return new Command('train')
    .summary('train a network by a recipe')
    .description(
      'Train a network by a recipe (default: lenet; see penstroke recipes). The recipe gives every value, a\nconfiguration file overrides it, an option overrides both; run.json in the run folder keeps the whole.',
    )
    .argument('[recipe]', 'the name of a recipe')
    .option('--dataset <name>', 'mnist, fashion-mnist, fake, an address, or a folder with the four IDX files')
    .option('--limit <n>', 'train on the first n images, and score at most n', positiveInteger)
    .option('--validation-count <n>', 'images held back for choosing, the first of the training set', naturalNumber)
    .addOption(new Option('--normalization <kind>', 'bytes to numbers').choices(['unit', 'standard'] as const))
    .option('--epochs <n>', 'length in epochs', positiveNumber)
    .option('--samples <n>', 'length as a budget of samples: updates while step * batch size < n', positiveInteger)
    .option('--batch-size <n>', 'images in one update', positiveInteger)
    .addOption(new Option('--order <kind>', 'shuffled epochs, or full batches across their ends').choices(orderKinds))
    .option('--model <name>', "another network than the recipe's; its options begin with their defaults")
    .option('--model-option <name=value>', "one of the network's own options; may be repeated", namedValue)
    .addOption(new Option('--optimizer <kind>', 'another one needs --learning-rate too').choices(optimizerKinds))
    .option('--momentum <x>', 'that of SGD', share)
    .option('--weight-decay <x>', 'decay of the weights in an update', nonNegativeNumber)
    .option('--learning-rate <x>', 'step size, or the maximum of a one-cycle schedule', positiveNumber)
    .addOption(new Option('--schedule <kind>', 'how the learning rate changes').choices(scheduleKinds))
    .option('--augment <names...>', 'vary every batch, such as elastic or affine; none for none')
    .addOption(new Option('--expand <names...>', 'add copies to the training set').choices(expandNames))
    .addOption(new Option('--keep <which>', 'final weights, by validation').choices(['best', 'last'] as const))
    .option('--average-decay <x>', 'evaluate and save a moving average of the weights', share)
    .option('--label-smoothing <x>', 'weight of the uniform distribution in the targets', share)
    .option('--seed <n>', 'makes weights, order, augmentation and dropout (default: 1)', seed)
    .addOption(backendOption())
    .addOption(threadsOption())
    .option('--display-step <n>', 'updates between two reports of the loss', positiveInteger)
    .option('--checkpoint-every <epochs>', 'epochs between two checkpoints (default: 1)', positiveNumber)
    .option('--evaluation-batch-size <n>', 'images scored at once, bounds the memory (default: 500)', positiveInteger)
    .addOption(new Option('--log <format>', 'the lines of the epochs').choices(['default', 'source'] as const))
    .option('--out <dir>', 'the run folder (default: runs/<time>-<recipe>)')
    .option('--resume <run>', 'go on with an interrupted run, bit by bit as if it had not stopped')
    .option('--config <file>', "a JSON file with these options in camel case, or a run's run.json to repeat it")
    .option('--dry-run', 'print the resolved run and do nothing')
    .addOption(jsonOption())
    .action(async (recipe, options) => {
      const { startTraining } = await import('./train/start-training.ts');
      exit(await startTraining(recipe, options, io));
    });
}
