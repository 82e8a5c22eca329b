import { Command } from '@commander-js/extra-typings';
import type { CommandContext } from './command-context.ts';
import { jsonOption } from './options.ts';

/** `penstroke explain conv`: a convolution worked out by hand. */
export function explainCommand({ io }: CommandContext) {
  const conv = new Command('conv')
    .summary('a convolution, step by step')
    .description(
      'Work out a 6x6 picture under a 3x3 filter step by step, then stride, padding, pooling and arithmetic.',
    )
    .addOption(jsonOption())
    .action(async (options) => {
      const { explainConv } = await import('./explain/explain-conv.ts');
      explainConv(io, options);
    });
  return new Command('explain').summary('explain what a network computes').addCommand(conv);
}
