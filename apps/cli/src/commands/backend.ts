import { Argument, Command, Option } from '@commander-js/extra-typings';
import { DEFAULT_TENSORFLOW } from '../backends/install/default-tensorflow.ts';
import { tensorflowNames } from '../backends/installed/tensorflow-name.ts';
import type { CommandContext } from './command-context.ts';
import { jsonOption } from './options.ts';

const nameArgument = () =>
  new Argument('<name>', 'node (libtensorflow on the processor) or cuda').choices(tensorflowNames);

/** `penstroke backend`: brings, lists and removes the backends that do not come with this program. */
export function backendCommand(context: CommandContext) {
  return new Command('backend')
    .summary('install, list or remove TensorFlow backends')
    .description(
      'Install, list or remove the backends node and cuda. Their engine, libtensorflow, takes a few hundred megabytes and comes from PyPI; the binding is compiled here.',
    )
    .addCommand(installCommand(context))
    .addCommand(listCommand(context))
    .addCommand(removeCommand(context));
}

function installCommand({ io, exit }: CommandContext) {
  return new Command('install')
    .summary('install a backend')
    .description(
      "Install a backend into the user's data folder: TensorFlow.js's binding from npm, TensorFlow's library out of its Python wheel (Python itself is not used), NVIDIA's libraries for cuda where the system lacks them, and one compiler call. Nothing outside that folder is changed.",
    )
    .addArgument(nameArgument())
    .addOption(
      new Option('--tensorflow <version>', "the version of TensorFlow's wheel")
        .default(DEFAULT_TENSORFLOW)
        .conflicts('wheel'),
    )
    .option('--wheel <file>', 'a local wheel of TensorFlow, in place of the one from PyPI')
    .option('--sha256 <hex>', 'the SHA-256 that the file of --wheel must have')
    .option('--into <folder>', "another folder than the user's data folder; later commands find it there")
    .option('--dry-run', 'print every step and run none')
    .addOption(jsonOption())
    .action(async (name, options) => {
      const { runInstall } = await import('./backend/run-install.ts');
      exit(await runInstall(name, io, options));
    });
}

function listCommand({ io }: CommandContext) {
  return new Command('list')
    .summary('list the installed backends')
    .description('List the installed backends: version of TensorFlow, size, folder. penstroke doctor tries them.')
    .addOption(jsonOption())
    .action(async (options) => {
      const { listBackends } = await import('./backend/list-backends.ts');
      await listBackends(io, options);
    });
}

function removeCommand({ io }: CommandContext) {
  return new Command('remove')
    .summary('remove an installed backend')
    .description(
      'Remove every copy of a backend that penstroke backend install installed, or with --from only that of one folder.',
    )
    .addArgument(nameArgument())
    .option('--from <folder>', 'only from this folder, as it was given to --into')
    .addOption(jsonOption())
    .action(async (name, options) => {
      const { removeBackend } = await import('./backend/remove-backend.ts');
      await removeBackend(name, io, options);
    });
}
