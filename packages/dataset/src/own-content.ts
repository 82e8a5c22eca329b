import { HELD_BACK, withTest } from './arrays/hold-back.ts';
import type { LabelledArrays, SetArrays } from './arrays/labelled-arrays.ts';
import { toImages } from './arrays/to-images.ts';
import { toLabels } from './arrays/to-labels.ts';
import { turnImages } from './arrays/turn-images.ts';
import { DatasetError } from './dataset-error.ts';
import { type EmnistForm, emnistForm } from './emnist.ts';
import { encodeIdx } from './encode-idx.ts';
import { type IdxFiles, idxFileNames, idxRoles } from './idx-files.ts';
import { parseIdx } from './parse-idx.ts';
import type { IdxContent } from './parse-image-sets.ts';

/** The four files of a set, as they were or as they were made of others. */
export interface OwnContent {
  readonly contents: IdxFiles<IdxContent>;
  /** Of the classes, where the source names them. */
  readonly classNames?: readonly string[] | undefined;
  /** What was done to the set, for people. */
  readonly notes: readonly string[];
}

/**
 * The content of IDX files that were found: EMNIST's are turned, and of a set without a test part some images are held back. Others stay
 * as they are.
 *
 * @param prefix of their names, as `matchIdxNames` gives it
 * @param place of the files, for messages
 * @throws DatasetError `not-found` where the training part, or one file of the test part, is missing
 */
export function contentOfIdx(
  found: Partial<IdxFiles<IdxContent>>,
  { prefix, place }: { readonly prefix: string; readonly place: string },
): OwnContent {
  const missing = idxRoles.filter((role) => found[role] === undefined);
  const isWhole = missing.length === 0;
  if (isWhole && emnistForm(prefix) === undefined) return { contents: found as IdxFiles<IdxContent>, notes: [] };
  if (!isWhole && (missing.some((role) => role.startsWith('train')) || missing.length === 1)) {
    const lacking = missing.map((role) => idxFileNames(role)[0]).join(', ');
    const message = `loadMnist: expected four IDX files, got all but ${lacking}; put them there, raw or as .gz`;
    throw new DatasetError({ code: 'not-found', message, location: place });
  }
  const train = arraysOf(found.trainImages!, found.trainLabels!);
  const test = isWhole ? arraysOf(found.testImages!, found.testLabels!) : undefined;
  return contentOfSet({ train, ...(test && { test }) }, { place, prefix });
}

/**
 * The content of a set of arrays: EMNIST's are turned, and one that lacks a test part gets one, as `withTest` does.
 *
 * @param prefix of the files' names
 * @param place of the arrays, for messages
 */
export function contentOfSet(
  set: SetArrays,
  {
    place,
    prefix = '',
    isShuffled = false,
  }: { readonly place: string; readonly prefix?: string; readonly isShuffled?: boolean },
): OwnContent {
  const form = emnistForm(prefix);
  const { train, test } = set;
  const shown = form ? { train: turned(train, form), ...(test && { test: turned(test, form) }) } : set;
  const whole = withTest(shown, { isShuffled });
  const count = whole.test.labels.data.length.toLocaleString('en-US');
  const note = `there are no test images: ${count}, one in ${HELD_BACK} of each class, are held back for the test`;
  const locations = Object.fromEntries(
    idxRoles.map((role) => [role, `${place}/${idxFileNames(role)[0]}`]),
  ) as IdxFiles<string>;
  const notes = [
    ...(form ? ['the images were turned: those of EMNIST lie on their side'] : []),
    ...(test ? [] : [note]),
  ];
  return { contents: encodeSet(whole, locations), ...(form && { classNames: form.classNames }), notes };
}

function turned({ images, labels }: LabelledArrays, { firstLabel }: EmnistForm): LabelledArrays {
  const data = labels.data.map((label) => label - firstLabel);
  return { images: turnImages(images), labels: { ...labels, data } };
}

function arraysOf(images: IdxContent, labels: IdxContent): LabelledArrays {
  const at = <Result>({ location, bytes }: IdxContent, read: (bytes: Uint8Array) => Result): Result => {
    try {
      return read(bytes);
    } catch (error) {
      throw DatasetError.at(location, error);
    }
  };
  const arrays = {
    images: at(images, (bytes) => toImages(parseIdx(bytes))),
    labels: at(labels, (bytes) => toLabels(parseIdx(bytes))),
  };
  const [count, labelCount] = [arrays.images.shape[0], arrays.labels.shape[0]];
  if (count === labelCount) return arrays;
  const message = `loadMnist: expected one label an image, got ${count} images and ${labelCount} labels; the files do not belong together`;
  throw new DatasetError({ code: 'invalid-set', message, location: labels.location });
}

function encodeSet({ train, test }: Required<SetArrays>, locations: IdxFiles<string>): IdxFiles<IdxContent> {
  const images = ({ images: { shape, data } }: LabelledArrays) =>
    encodeIdx(shape[3] === 1 ? shape.slice(0, 3) : shape, data);
  const labels = ({ labels: { shape, data } }: LabelledArrays) => encodeIdx(shape, data);
  const bytes = {
    trainImages: images(train),
    trainLabels: labels(train),
    testImages: images(test),
    testLabels: labels(test),
  };
  return Object.fromEntries(
    idxRoles.map((role) => [role, { location: locations[role], bytes: bytes[role] }]),
  ) as unknown as IdxFiles<IdxContent>;
}
