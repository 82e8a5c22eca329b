import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Box } from './connected-pieces.ts';
import { drawStrokes, type Stroke } from './draw-strokes.ts';
import { FIELD, fitDigit } from './fit-digit.ts';
import { type GreyImage, greyFromRgba, type RgbaImage } from './grey-image.ts';
import { type InkDigit, segmentDigits } from './segment-digits.ts';
import { separateInk } from './separate-ink.ts';
import { splitTouching } from './split-touching.ts';

/** A digit that was read. */
export interface RecognizedDigit {
  /** 0 to 9. */
  readonly digit: number;
  /** The probability the network gives to `digit`, 0 to 1. */
  readonly confidence: number;
  /** The probability of each of the ten digits; they sum to 1. */
  readonly probabilities: readonly number[];
  /** Where the ink lies, in pixels of the picture or in the unit of the strokes. */
  readonly box: Box;
  /** What the network saw: 28x28 bytes, 0 paper to 255 ink. */
  readonly pixels: Uint8Array;
}

/** A canvas, as far as the recognizer uses it. */
export interface CanvasLike {
  readonly width: number;
  readonly height: number;
  getContext(kind: '2d'): { getImageData(x: number, y: number, width: number, height: number): RgbaImage } | null;
}

/** What can be read: grey pixels, the pixels of a canvas or an `ImageData`, or the strokes of a pen. */
export type RecognizerInput =
  | GreyImage
  | RgbaImage
  | CanvasLike
  | { readonly strokes: readonly Stroke[]; readonly penWidth?: number };

/** Reads digits. */
export interface Recognizer {
  /**
   * The digits of a picture in reading order. Copies nothing to other places and keeps no tensor.
   *
   * @throws BlankPictureError for a picture without ink; CrowdedPictureError for one of more than 1,000 pieces; RangeError, TypeError for a malformed one
   */
  recognize(input: RecognizerInput): Promise<RecognizedDigit[]>;
}

/** What `createRecognizer` takes. */
export interface RecognizerOptions {
  /** A network from `[batch, 28, 28, 1]` in 0..1 to ten logits. It stays the caller's to dispose; `pretrainedModel()` loads one. */
  readonly model: LayersModel;
}

/** A cut must raise the confidence of the worst part by this much above the uncut ink's, or the ink is read as one digit. */
const CUT_MARGIN = 0.05;

/**
 * Creates a reader of digits around a trained network.
 *
 * @example
 * const recognizer = createRecognizer({ model: await pretrainedModel() });
 * const [first] = await recognizer.recognize({ strokes: [[{ x: 10, y: 0 }, { x: 10, y: 80 }]] });
 * console.log(first.digit, first.confidence);
 */
export function createRecognizer({ model }: RecognizerOptions): Recognizer {
  return {
    async recognize(input) {
      const { image, toInput } = readInput(input);
      const groups = segmentDigits(separateInk(image)).map((digit) => [[digit], ...splitTouching(digit)]);
      const read = await classify(model, groups.flat(2));
      let next = 0;
      return groups.flatMap((ways) => {
        const answers = ways.map((parts) => parts.map(() => read[next++]!));
        return chooseWay(answers).map((answer) => ({ ...answer, box: toInput(answer.box) }));
      });
    },
  };
}

/** Of the ways to cut one piece of ink, the uncut one unless a cut is clearly more certain in all of its parts. */
function chooseWay(ways: readonly RecognizedDigit[][]): RecognizedDigit[] {
  const certainty = (parts: readonly RecognizedDigit[]) => Math.min(...parts.map((part) => part.confidence));
  let best = ways[0]!;
  let bar = certainty(best) + CUT_MARGIN;
  for (const way of ways.slice(1)) {
    if (certainty(way) > bar) [best, bar] = [way, certainty(way)];
  }
  return best;
}

function readInput(input: RecognizerInput): { image: GreyImage; toInput: (box: Box) => Box } {
  const same = (box: Box) => box;
  if ('strokes' in input) {
    const drawn = drawStrokes(input.strokes, input.penWidth === undefined ? {} : { penWidth: input.penWidth });
    const { scale, origin } = drawn;
    return {
      image: drawn,
      toInput: (box) => ({
        left: origin.x + box.left / scale,
        top: origin.y + box.top / scale,
        width: box.width / scale,
        height: box.height / scale,
      }),
    };
  }
  if ('pixels' in input) return { image: input, toInput: same };
  if ('data' in input) return { image: greyFromRgba(input), toInput: same };
  const context = input.getContext('2d');
  if (!context) throw new TypeError('recognize: expected a canvas with a 2d context, got one that has another context');
  return { image: greyFromRgba(context.getImageData(0, 0, input.width, input.height)), toInput: same };
}

async function classify(model: LayersModel, digits: readonly InkDigit[]): Promise<RecognizedDigit[]> {
  if (digits.length === 0) return [];
  const images = digits.map(fitDigit);
  const values = new Float32Array(digits.length * FIELD * FIELD);
  images.forEach((pixels, i) => {
    for (let k = 0; k < pixels.length; k++) values[i * FIELD * FIELD + k] = pixels[k]! / 255;
  });
  const softmax = tf.tidy(() => {
    const batch = tf.tensor4d(values, [digits.length, FIELD, FIELD, 1]);
    return tf.softmax(model.predict(batch) as tf.Tensor2D); // [digits, 10]
  });
  const flat = await softmax.data();
  softmax.dispose();
  return digits.map(({ box }, i) => {
    const probabilities = Array.from(flat.subarray(i * 10, i * 10 + 10));
    const confidence = Math.max(...probabilities);
    return { digit: probabilities.indexOf(confidence), confidence, probabilities, box, pixels: images[i]! };
  });
}
