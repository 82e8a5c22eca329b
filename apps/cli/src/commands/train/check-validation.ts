import { countClasses, split } from '@penstroke/dataset';
import { count } from '@penstroke/runs';
import type { LoadedDigits } from '../../node/load-digits.ts';
import { CommandError } from '../../terminal/cli-error.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { note } from '../../terminal/show.ts';

/** A class expected this often among the validation images is missing only if the set is sorted: a shuffled set lacks it once in 10^8. */
const SURE_IMAGES = 20;

/**
 * Checks the first images of a training set, which validate, before a run: they must leave some to train on, and a line says so where
 * they lack a class that the others have.
 *
 * @throws CommandError if no image is left
 */
export function checkValidation({ train }: Pick<LoadedDigits, 'train'>, validationCount: number, io: CliIo): void {
  if (validationCount === 0) return;
  if (validationCount >= train.count) {
    throw new CommandError(
      `expected fewer validation images than the ${count(train.count)} of the training set, got ${count(validationCount)}; give --validation-count a smaller number`,
    );
  }
  const { taken, rest } = split(train, { count: validationCount, take: 'first' });
  const validating = countClasses(taken);
  const share = validationCount / rest.count;
  const missing = countClasses(rest).findIndex(
    (images, label) => validating[label] === 0 && share * images >= SURE_IMAGES,
  );
  if (missing < 0) return;
  const name = train.classNames[missing]!;
  note(io, `data     no ${name} among the ${count(validationCount)} validation images: the set is sorted; shuffle it`);
}
