import { toImages } from './arrays/to-images.ts';
import { type LabelArray, toLabels } from './arrays/to-labels.ts';
import { DatasetError } from './dataset-error.ts';
import type { IdxFiles } from './idx-files.ts';
import { createImageSet, type ImageSet, numberedClassNames } from './image-set.ts';
import { parseIdx } from './parse-idx.ts';

/** The training and the test part of a data set. */
export interface ImageSets {
  readonly train: ImageSet;
  readonly test: ImageSet;
}

/** The unpacked content of one IDX file and where it came from (for messages). */
export interface IdxContent {
  readonly location: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the bytes, in hexadecimal, where it was made while they were read. */
  readonly sha256?: string;
}

/**
 * Parses the four files of an MNIST-format set. Images and labels of other types and ranks than MNIST's are brought to its: see
 * `toImages` and `toLabels`.
 *
 * @throws DatasetError as parseIdx and createImageSet, with the location of the file at fault; `invalid-set` when the
 *   training and the test images differ in size
 */
export function parseImageSets(files: IdxFiles<IdxContent>, classNames: readonly string[] | undefined): ImageSets {
  const trainLabels = labelsAt(files.trainLabels);
  const testLabels = labelsAt(files.testLabels);
  // Both parts must have the same classes, also when the highest one occurs in one part only.
  const names = classNames ?? numberedClassNames(1 + Math.max(highest(trainLabels), highest(testLabels)));
  const train = joinAt(files.trainImages, trainLabels, names);
  const test = joinAt(files.testImages, testLabels, names);
  const [trainSize, testSize] = [train, test].map(({ height, width, channels }) => `${height}x${width}x${channels}`);
  if (trainSize !== testSize) {
    const message = `parseImageSets: expected test images of ${trainSize}, got ${testSize}`;
    throw new DatasetError({ code: 'invalid-set', message, location: files.testImages.location });
  }
  return { train, test };
}

function labelsAt({ location, bytes }: IdxContent): LabelArray {
  try {
    return toLabels(parseIdx(bytes));
  } catch (error) {
    throw DatasetError.at(location, error);
  }
}

function joinAt({ location, bytes }: IdxContent, labels: LabelArray, classNames: readonly string[]): ImageSet {
  try {
    return createImageSet({ images: toImages(parseIdx(bytes)), labels, classNames });
  } catch (error) {
    throw DatasetError.at(location, error);
  }
}

function highest({ data }: LabelArray): number {
  return data.reduce((most, label) => Math.max(most, label), 0);
}
