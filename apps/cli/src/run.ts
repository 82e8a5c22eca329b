import { Command, CommanderError } from '@commander-js/extra-typings';
import type { CommandContext } from './commands/command-context.ts';
import { loadCommands } from './commands/load-commands.ts';
import { ownVersion } from './node/own-version.ts';
import { UsageError } from './terminal/cli-error.ts';
import type { CliIo } from './terminal/cli-io.ts';
import { describeError } from './terminal/describe-error.ts';
import { exitCode } from './terminal/exit-code.ts';
import { note } from './terminal/show.ts';

/**
 * Runs one command line and says what went wrong, if anything, in one line on `io.stderr`.
 *
 * @param argv the arguments after the program's name
 * @returns the exit code: 0 done, 1 failed, 2 wrong usage; 130, 141 or 143 stopped with a checkpoint written
 */
export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  let code: number = exitCode.done;
  const context: CommandContext = {
    io,
    exit: (value) => {
      code = value;
    },
  };
  const program = new Command('penstroke')
    .description('Train, evaluate and run networks that read handwritten digits.')
    .version(ownVersion(), '-V, --version');
  for (const command of await loadCommands(argv, context)) program.addCommand(command);
  for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)]) {
    command
      .exitOverride()
      .allowExcessArguments(false)
      .configureOutput({
        writeOut: (text) => io.stdout.write(text),
        writeErr: (text) => io.stderr.write(text),
        // The catch below writes the one line.
        outputError: () => {},
        getOutHelpWidth: () => io.stdout.columns ?? 100,
        getErrHelpWidth: () => io.stderr.columns ?? 100,
      });
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exitCode.done;
      // Without a command commander has shown the help; that is usage too.
      if (error.code !== 'commander.help') note(io, usageLine(error.message, argv, program.commands));
      return exitCode.wrongUsage;
    }
    note(io, describeError(error, io));
    return UsageError.isInstance(error) ? exitCode.wrongUsage : exitCode.failed;
  }
}

function usageLine(message: string, argv: readonly string[], commands: readonly { name(): string }[]): string {
  const named = commands.find((command) => command.name() === argv[0])?.name();
  const text = message
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\.$/, '');
  return `penstroke: ${text}; see penstroke ${named === undefined ? '' : `${named} `}--help`;
}
