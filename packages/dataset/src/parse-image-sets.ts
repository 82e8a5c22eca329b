import { DatasetError } from './dataset-error.ts';
import type { IdxFiles } from './idx-files.ts';
import { createImageSet, type ImageSet, numberedClassNames } from './image-set.ts';
import { type IdxArray, parseIdx } from './parse-idx.ts';

/** The training and the test part of a data set. */
export interface ImageSets {
  readonly train: ImageSet;
  readonly test: ImageSet;
}

/** The unpacked content of one IDX file and where it came from (for messages). */
export interface IdxContent {
  readonly location: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Parses the four files of an MNIST-format set.
 *
 * @throws DatasetError as parseIdx and createImageSet, with the location of the file at fault; `invalid-set` when the
 *   training and the test images differ in size
 */
export function parseImageSets(files: IdxFiles<IdxContent>, classNames: readonly string[] | undefined): ImageSets {
  const trainLabels = parseAt(files.trainLabels);
  const testLabels = parseAt(files.testLabels);
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

function parseAt({ location, bytes }: IdxContent): IdxArray {
  try {
    return parseIdx(bytes);
  } catch (error) {
    throw DatasetError.at(location, error);
  }
}

function joinAt(file: IdxContent, labels: IdxArray, classNames: readonly string[]): ImageSet {
  const images = parseAt(file);
  try {
    return createImageSet({ images, labels, classNames });
  } catch (error) {
    throw DatasetError.at(file.location, error);
  }
}

/** The highest label; 0 for arrays that are not labels, which createImageSet refuses with a better message. */
function highest({ type, data }: IdxArray): number {
  if (type !== 'uint8') return 0;
  return data.reduce((most, label) => Math.max(most, label), 0);
}
