import { Command, CommanderError, type CommandUnknownOpts } from '@commander-js/extra-typings';
import type { CommandContext } from './commands/command-context.ts';
import { loadCommands } from './commands/load-commands.ts';
import { ownVersion } from './node/own-version.ts';
import { closeBarBelow } from './terminal/bar-below.ts';
import { UsageError } from './terminal/cli-error.ts';
import type { CliIo } from './terminal/cli-io.ts';
import { describeError } from './terminal/describe-error.ts';
import { exitCode } from './terminal/exit-code.ts';
import { note } from './terminal/show.ts';

/**
 * Runs one command line and says what went wrong, if anything, in one line on `io.stderr`.
 *
 * @param argv the arguments after the program's name
 * @returns the exit code: 0 done, 1 failed, 2 wrong usage; 130, 141 or 143 stopped with a checkpoint written, 75 so at the
 *   end of a sweep's time
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
    expectNoneEmpty(argv);
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    closeBarBelow(io);
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exitCode.done;
      // Without a command commander has shown the help; that is usage too.
      if (error.code !== 'commander.help') note(io, usageLine(error.message, argv, program));
      return exitCode.wrongUsage;
    }
    note(io, describeError(error, io));
    return UsageError.isInstance(error) ? exitCode.wrongUsage : exitCode.failed;
  }
}

/**
 * Checks that no argument is empty: as a path it would be the current folder.
 *
 * @throws UsageError if one is, as a shell leaves of a variable that is not set
 */
function expectNoneEmpty(argv: readonly string[]): void {
  const at = argv.findIndex((argument) => /^(--[a-z\d-]+=)?$/.test(argument));
  if (at < 0) return;
  const before = argv[at] || argv[at - 1];
  const place = before === undefined ? '' : ` after "${before}"`;
  throw new UsageError(`expected a value${place}, got an empty one; check the variable that it comes from`);
}

/** Commander's sentence as one line in our grammar, with the help of the command that was meant. */
function usageLine(message: string, argv: readonly string[], program: CommandUnknownOpts): string {
  const text = message
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\.$/, '')
    .replace(/ argument '.*' is invalid\. (?=expected )/, ': ');
  return `penstroke: ${text}; see ${meantCommand(argv, program)} --help`;
}

/** `penstroke sweep run` for a command line that begins so. */
function meantCommand(argv: readonly string[], program: CommandUnknownOpts): string {
  const path = [program];
  for (const word of argv) {
    const next = path.at(-1)!.commands.find((command) => command.name() === word);
    if (next === undefined) break;
    path.push(next);
  }
  return path.map((command) => command.name()).join(' ');
}
