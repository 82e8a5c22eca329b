import { type ImageSet, split } from '@penstroke/dataset';
import type { OpenRun } from '../../node/open-run.ts';
import { CommandError } from '../../terminal/cli-error.ts';

/** Which images are scored. */
export interface ChooseImagesOptions {
  readonly on: 'test' | 'validation';
  readonly limit?: number | undefined;
}

/**
 * The test images, or the validation images of the runs, which are the first of the training set.
 *
 * @throws CommandError if a run has no validation set, or reads other images or classes than the data has
 */
export function chooseImages(
  { train, test }: { readonly train: ImageSet; readonly test: ImageSet },
  runs: readonly OpenRun[],
  { on, limit }: ChooseImagesOptions,
): ImageSet {
  const part = on === 'test' ? test : takeFirst(train, validationCount(runs));
  expectFitting(runs, part);
  return limit === undefined ? part : takeFirst(part, limit);
}

/** The first images, or all where there are no more. */
function takeFirst(set: ImageSet, count: number): ImageSet {
  return count >= set.count ? set : split(set, { count, take: 'first' }).taken;
}

/** The validation images that all runs share: those of the run with the fewest. */
function validationCount(runs: readonly OpenRun[]): number {
  for (const { name, record } of runs) {
    if (record.recipe.data.validationCount === 0) {
      throw new CommandError(`${name}: this run has no validation set; use --on test`);
    }
  }
  return Math.min(...runs.map(({ record }) => record.recipe.data.validationCount));
}

function isNumbered(classNames: readonly string[]): boolean {
  return classNames.every((name, label) => name === String(label));
}

function expectFitting(runs: readonly OpenRun[], { height, width, channels, classNames }: ImageSet): void {
  for (const { name, record } of runs) {
    const [h, w, c] = record.inputShape;
    if (h !== height || w !== width || c !== channels || record.classNames.length !== classNames.length) {
      throw new CommandError(
        `${name}: reads ${h}x${w}x${c} images of ${record.classNames.length} classes, the data has ${height}x${width}x${channels} of ${classNames.length}`,
      );
    }
    const other = classNames.findIndex((own, label) => own !== record.classNames[label]);
    // Numbers may stand for any classes.
    if (other < 0 || isNumbered(classNames) || isNumbered(record.classNames)) continue;
    throw new CommandError(
      `${name}: its class ${other} is ${record.classNames[other]}, that of the data ${classNames[other]}; give data of the same classes`,
    );
  }
}
