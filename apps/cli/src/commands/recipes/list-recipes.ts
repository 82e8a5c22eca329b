import { recipes } from '@penstroke/recipes';
import { describeLength, duration, percent } from '@penstroke/runs';
import type { CliIo } from '../../terminal/cli-io.ts';
import { note, result, resultJson, table } from '../../terminal/show.ts';

/** Lists the recipes, one a line, with what they were measured to reach and how long they took; in JSON with all their values. */
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
    expected?.trainSeconds === undefined ? '' : duration(expected.trainSeconds),
    description,
  ]);
  result(io, table(rows));
  const timed = Object.values(recipes).flatMap(({ expected }) => (expected?.trainSeconds ? [expected.machine] : []));
  const machines = [...new Set(timed)];
  if (machines.length > 0) note(io, `Times are those of ${machines.join(' or ')}.`);
}
