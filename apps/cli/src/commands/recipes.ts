import { Command } from '@commander-js/extra-typings';
import type { CommandContext } from './command-context.ts';
import { jsonOption } from './options.ts';

/** `penstroke recipes`: lists what `penstroke train` can make. */
export function recipesCommand({ io }: CommandContext) {
  return new Command('recipes')
    .summary('list the recipes')
    .description('List the recipes of penstroke train.')
    .addOption(jsonOption())
    .action(async (options) => {
      const { listRecipes } = await import('./recipes/list-recipes.ts');
      listRecipes(io, options);
    });
}
