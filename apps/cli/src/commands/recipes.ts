import { Command } from '@commander-js/extra-typings';
import { recipes } from '@penstroke/recipes';
import type { CommandContext } from '../command-context.ts';
import { jsonOption } from '../options.ts';
import { percent, result, resultJson, table } from '../terminal/show.ts';
import { describeLength } from '../train-plan.ts';

/** `penstroke recipes`: lists what `penstroke train` can make. */
export function recipesCommand({ io }: CommandContext) {
  return new Command('recipes')
    .summary('list the recipes')
    .description('List the recipes of penstroke train.')
    .addOption(jsonOption())
    .action(({ json }) => {
      if (json) {
        for (const recipe of Object.values(recipes)) resultJson(io, recipe);
        return;
      }
      const rows = Object.values(recipes).map(({ name, length, batchSize, expected, description }) => [
        name,
        describeLength(length),
        `batch ${batchSize}`,
        expected ? percent(expected.testAccuracyMean) : '',
        description,
      ]);
      result(io, table(rows));
    });
}
