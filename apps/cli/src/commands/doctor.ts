import { Command } from '@commander-js/extra-typings';
import type { CommandContext } from './command-context.ts';
import { jsonOption } from './options.ts';

/** `penstroke doctor`: what this machine offers, which backends work, and why the others do not. */
export function doctorCommand({ io }: CommandContext) {
  return new Command('doctor')
    .summary('say what works on this machine')
    .description(
      'Examine this machine: Node, cores, WebAssembly features, the data set, and each backend, with the reason when one does not work.',
    )
    .addOption(jsonOption())
    .action(async (options) => {
      const { examineMachine } = await import('./doctor/examine-machine.ts');
      await examineMachine(io, options);
    });
}
