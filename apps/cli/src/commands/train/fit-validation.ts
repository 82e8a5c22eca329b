import { fitValidationCount } from '@penstroke/recipes';
import { count, type RunSpec } from '@penstroke/runs';
import type { LoadedDigits } from '../../node/load-digits.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { note } from '../../terminal/show.ts';

/**
 * The run with fewer validation images where those of the recipe, which is made for MNIST, would be more than half of a smaller set; a
 * line says so.
 */
export function fitValidation(spec: RunSpec, { origin, train }: LoadedDigits, io: CliIo): RunSpec {
  const { data } = spec.recipe;
  const validationCount = fitValidationCount(spec.recipe, train.count);
  if (origin.name === 'fake' || validationCount === data.validationCount) return spec;
  note(
    io,
    `data     ${count(validationCount)} of the ${count(train.count)} training images validate: the recipe's ${count(data.validationCount)} would be too many; --validation-count changes that`,
  );
  return { ...spec, recipe: { ...spec.recipe, data: { ...data, validationCount } } };
}
