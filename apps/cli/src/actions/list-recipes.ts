import { recipes } from '@penstroke/recipes';
import type { CliIo } from '../terminal/cli-io.ts';
import { percent, result, resultJson, table } from '../terminal/show.ts';
import { describeLength } from '../train-plan.ts';

/** Lists the recipes, one a line; in JSON with all their values. */
export function listRecipes(io: CliIo, { json }: { readonly json?: true | undefined }): void {
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
}
