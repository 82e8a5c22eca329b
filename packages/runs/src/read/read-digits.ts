import { classifyImages } from '@penstroke/recognizer';
import type { TrainedNetwork } from '../score/trained-network.ts';

/** What a network reads in one image. */
export interface ReadDigit {
  /** The most probable class. */
  readonly digit: number;
  /** Its probability, 0 to 1. */
  readonly confidence: number;
  /** The probability of each class; they sum to 1. */
  readonly probabilities: readonly number[];
}

/**
 * Reads images of one digit each, in the form that the network was trained on (`prepareDigit` makes it of a picture).
 *
 * @param images bytes, `height * width * channels` each, 0 paper to 255 ink
 * @returns one answer an image, in order; no tensor is left behind
 * @throws RangeError for an image of another size than the network takes
 *
 * @example
 * const [read] = await readDigits({ model, normalization }, [prepareDigit(picture).pixels]);
 */
export async function readDigits(
  { model, normalization }: TrainedNetwork,
  images: readonly ArrayLike<number>[],
): Promise<ReadDigit[]> {
  return (await classifyImages(model, images, { normalization })).map((probabilities) => {
    const confidence = Math.max(...probabilities);
    return { digit: probabilities.indexOf(confidence), confidence, probabilities };
  });
}
