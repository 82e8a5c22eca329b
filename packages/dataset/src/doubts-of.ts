import { countClasses } from './count-classes.ts';
import type { ImageSets } from './parse-image-sets.ts';

/** More empty classes than these are not named one by one. */
const MAX_NAMED = 5;

/** Images without a brighter pixel were counted in other steps than bytes: sklearn's digits have 16. */
const FAINT = 64;

/** What looks wrong with a set, for people: classes without training images, images that show nothing. */
export function doubtsOf({ train, test }: ImageSets): string[] {
  const doubts: string[] = [];
  const [trained, tested] = [countClasses(train), countClasses(test)];
  // Names of digits are never fewer than ten, though a set may have fewer.
  const last = trained.findLastIndex((images, label) => images + tested[label]! > 0);
  const empty = trained.flatMap((images, label) => (images === 0 && label <= last ? [label] : []));
  const names = empty.map((label) => train.classNames[label]!);
  if (empty.length > MAX_NAMED) {
    const highest = trained.findLastIndex((images) => images > 0);
    const where = `training image ${train.labels.indexOf(highest)} has the label ${highest}`;
    doubts.push(`${empty.length} of ${last + 1} classes have no training images; ${where}`);
  } else if (empty.length > 0) {
    const isOneBased = empty.join() === '0' && tested[0] === 0;
    doubts.push(`no training images of ${names.join(', ')}${isOneBased ? ': the labels begin at 1' : ''}`);
  }
  if (train.images.every((value) => value === train.images[0])) doubts.push('all training images are blank');
  else if (!train.images.some((value) => value >= FAINT)) {
    doubts.push(`no pixel of the training images reaches ${FAINT} of 255: scale them to 0 to 255`);
  }
  return doubts;
}
