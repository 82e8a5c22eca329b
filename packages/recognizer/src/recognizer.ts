import type { LayersModel } from '@tensorflow/tfjs-layers';
import { type ClassifyImagesOptions, classifyImages } from './classify-images.ts';
import type { Box } from './connected-pieces.ts';
import { drawStrokes, type Stroke } from './draw-strokes.ts';
import { findInk, type Picture } from './find-ink.ts';
import { fitDigit } from './fit-digit.ts';
import type { RgbaImage } from './grey-image.ts';
import { segmentDigits } from './segment-digits.ts';
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

/**
 * What can be read: grey pixels, the pixels of a canvas or an `ImageData` (transparent ones show white paper, or black where
 * the ink is white), or the strokes of a pen.
 */
export type RecognizerInput =
  | Picture
  | CanvasLike
  | { readonly strokes: readonly Stroke[]; readonly penWidth?: number };

/** Reads digits. */
export interface Recognizer {
  /**
   * The digits of a picture in reading order. Leaves no tensor behind.
   *
   * @throws BlankPictureError for a picture without ink; CrowdedPictureError for one of more than 1,000 pieces; RangeError, TypeError for a malformed one
   */
  recognize(input: RecognizerInput): Promise<RecognizedDigit[]>;
}

/** What `createRecognizer` takes. */
export interface RecognizerOptions extends ClassifyImagesOptions {
  /** A network from `[batch, 28, 28, 1]` to ten logits. It stays the caller's to dispose; `pretrainedModel()` loads one. */
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
export function createRecognizer({ model, ...options }: RecognizerOptions): Recognizer {
  return {
    async recognize(input) {
      const { picture, toInput } = readInput(input);
      const groups = segmentDigits(findInk(picture)).map((digit) => [[digit], ...splitTouching(digit)]);
      const parts = groups.flat(2).map((digit) => ({ box: digit.box, pixels: fitDigit(digit) }));
      const answers = await classifyImages(
        model,
        parts.map(({ pixels }) => pixels),
        options,
      );
      const read = parts.map((part, i) => describe(part, answers[i]!));
      let next = 0;
      return groups.flatMap((ways) => {
        const candidates = ways.map((way) => way.map(() => read[next++]!));
        return chooseWay(candidates).map((answer) => ({ ...answer, box: toInput(answer.box) }));
      });
    },
  };
}

function describe(part: Pick<RecognizedDigit, 'box' | 'pixels'>, probabilities: readonly number[]): RecognizedDigit {
  const confidence = Math.max(...probabilities);
  return { digit: probabilities.indexOf(confidence), confidence, probabilities, ...part };
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

function readInput(input: RecognizerInput): { picture: Picture; toInput: (box: Box) => Box } {
  const same = (box: Box) => box;
  if ('strokes' in input) {
    const drawn = drawStrokes(input.strokes, input.penWidth === undefined ? {} : { penWidth: input.penWidth });
    const { scale, origin } = drawn;
    return {
      picture: drawn,
      toInput: (box) => ({
        left: origin.x + box.left / scale,
        top: origin.y + box.top / scale,
        width: box.width / scale,
        height: box.height / scale,
      }),
    };
  }
  if ('pixels' in input || 'data' in input) return { picture: input, toInput: same };
  const context = input.getContext('2d');
  if (!context) throw new TypeError('recognize: expected a canvas with a 2d context, got one that has another context');
  return { picture: context.getImageData(0, 0, input.width, input.height), toInput: same };
}
