import { fitValidation as fitRecipe } from '@penstroke/recipes';
import { fittedValidation, type RunSpec } from '@penstroke/runs';
import type { LoadedDigits } from '../../node/load-digits.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { note } from '../../terminal/show.ts';

/**
 * The run with fewer validation images where those of the recipe, which is made for MNIST, would be more than half of a smaller set; a
 * line says so.
 */
export function fitValidation(spec: RunSpec, { origin, train }: LoadedDigits, io: CliIo): RunSpec {
  const recipe = fitRecipe(spec.recipe, train.count);
  if (origin.name === 'fake' || recipe === spec.recipe) return spec;
  note(io, `data     ${fittedValidation(spec.recipe, recipe, train.count)}; --validation-count changes that`);
  return { ...spec, recipe };
}
