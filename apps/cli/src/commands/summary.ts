import { Command } from '@commander-js/extra-typings';
import type { CommandContext } from './command-context.ts';
import { jsonOption } from './options.ts';

/** `penstroke summary MODEL`: a network layer by layer. */
export function summaryCommand({ io }: CommandContext) {
  return new Command('summary')
    .summary('show a network layer by layer')
    .description('Show the layers of a network with their shapes, parameters and multiply-adds for one image.')
    .argument('<model>', "a network's name, such as lenet, or a run's folder")
    .addOption(jsonOption())
    .action(async (model, options) => {
      const { showSummary } = await import('./summary/show-summary.ts');
      await showSummary(model, io, options);
    });
}
