import type { LayersModel } from '@tensorflow/tfjs-layers';
import { BlankPictureError } from './blank-picture-error.ts';
import { type Box, boxAround, scaleBox } from './box.ts';
import { type ClassifyImagesOptions, classifyImages } from './classify-images.ts';
import { drawStrokes, type Stroke } from './draw-strokes.ts';
import type { RgbaImage } from './grey-image.ts';
import { type FoundInk, findInk, type Picture } from './ink/find-ink.ts';
import { thresholdInk } from './ink/threshold-ink.ts';
import { type PageItem, readInk } from './read-ink.ts';
import { type ReaderNetwork, readerNetwork } from './reader-network.ts';

/** A digit that was read. */
export interface RecognizedDigit {
  /** 0 to 9. */
  readonly digit: number;
  /** The probability the network gives to `digit`, 0 to 1. */
  readonly confidence: number;
  /** The probability of each of the ten digits; with the classes that are not digits they sum to 1. */
  readonly probabilities: readonly number[];
  /** Where the ink lies, in pixels of the picture or in the unit of the strokes. */
  readonly box: Box;
  /** The number of its line, from 0. */
  readonly line: number;
  /** What the network saw: 28x28 bytes, 0 paper to 255 ink. */
  readonly pixels: Uint8Array;
}

/** A sign that was read. */
export interface RecognizedSign {
  /** One of . , : - / + = x % ( ) € $ £ */
  readonly sign: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly box: Box;
  readonly line: number;
}

/** A line of writing. */
export interface RecognizedLine {
  /** Its digits and signs from left to right. */
  readonly text: string;
  readonly box: Box;
}

/** What a picture says. */
export interface RecognizedPage {
  /** Lines with at least one digit or sign, from the top. */
  readonly lines: readonly RecognizedLine[];
  /** In reading order. */
  readonly digits: readonly RecognizedDigit[];
  readonly signs: readonly RecognizedSign[];
  /** Where something is that is neither digit nor sign, or too doubtful. */
  readonly rejected: readonly Box[];
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
   * All that a picture says: lines of digits and signs, and what is neither. An empty sheet has no lines. Leaves no tensor behind.
   *
   * @throws CrowdedPictureError for more than 1,000 pieces of ink; RangeError, TypeError for a malformed picture
   */
  read(input: RecognizerInput): Promise<RecognizedPage>;
  /**
   * The digits of a picture in reading order. Leaves no tensor behind.
   *
   * @throws BlankPictureError for a picture without a digit; CrowdedPictureError for more than 1,000 pieces of ink; RangeError,
   * TypeError for a malformed picture
   */
  recognize(input: RecognizerInput): Promise<RecognizedDigit[]>;
}

/** What `createRecognizer` takes. */
export interface RecognizerOptions extends ClassifyImagesOptions {
  /**
   * A network from `[batch, 28, 28, 1]` to logits or probabilities. It stays the caller's to dispose; `pretrainedModel()` loads one.
   * What its classes are called stands in its metadata, as Penstroke saves it; without, they are the digits.
   */
  readonly model: LayersModel;
  /**
   * Digits of a lower confidence are rejected, in [0, 1]. Default 0.5 for a network with a class for what is not a digit, 0 for others, which
   * give a digit to everything.
   */
  readonly reject?: number;
}

/**
 * Creates a reader of digits around a trained network.
 *
 * @throws RangeError for a network of another input or without digits among its classes
 *
 * @example
 * const recognizer = createRecognizer({ model: await pretrainedModel() });
 * const [first] = await recognizer.recognize({ strokes: [[{ x: 10, y: 0 }, { x: 10, y: 80 }]] });
 * console.log(first.digit, first.confidence);
 */
export function createRecognizer({ model, reject, ...options }: RecognizerOptions): Recognizer {
  const network = readerNetwork(model);
  const least = reject ?? (network.otherClass < 0 ? 0 : 0.5);
  const classify = (images: readonly Uint8Array[]): Promise<number[][]> =>
    classifyImages(model, images, { ...network.form, ...options });
  const read = async (input: RecognizerInput): Promise<RecognizedPage> => {
    const { found, toInput } = inkOfInput(input);
    const digitOf = (index: number): string | undefined => {
      const digit = network.digitClasses.indexOf(index);
      return digit < 0 ? undefined : String(digit);
    };
    const rows = await readInk(found, { classify, otherClass: network.otherClass, digitOf });
    return describePage(rows, network, least, (box) => toInput(scaleBox(box, found.shrink)));
  };
  return {
    read,
    async recognize(input) {
      const { digits } = await read(input);
      if (digits.length === 0) {
        throw new BlankPictureError('recognize: expected a digit, found none; write darker or crop the picture');
      }
      return [...digits];
    },
  };
}

function describePage(
  rows: readonly PageItem[][],
  network: ReaderNetwork,
  reject: number,
  toInput: (box: Box) => Box,
): RecognizedPage {
  const lines: RecognizedLine[] = [];
  const digits: RecognizedDigit[] = [];
  const signs: RecognizedSign[] = [];
  const rejected: Box[] = [];
  for (const row of rows) {
    const line = lines.length;
    let text = '';
    const boxes: Box[] = [];
    for (const item of row) {
      const box = toInput(item.cutting.box);
      const answer = describeItem(item, network, reject);
      if (answer === undefined) {
        if (item.kind !== 'speck') rejected.push(box);
        continue;
      }
      boxes.push(box);
      text += 'sign' in answer ? answer.sign : String(answer.digit);
      if ('sign' in answer) signs.push({ ...answer, box, line });
      else digits.push({ ...answer, box, line, pixels: item.pixels });
    }
    if (boxes.length > 0) lines.push({ text, box: boxAround(boxes) });
  }
  return { lines, digits, signs, rejected };
}

type Answer =
  | Pick<RecognizedDigit, 'digit' | 'confidence' | 'probabilities'>
  | Pick<RecognizedSign, 'sign' | 'confidence'>;

function describeItem(item: PageItem, { digitClasses, classNames }: ReaderNetwork, reject: number): Answer | undefined {
  if (item.kind === 'shape') return { sign: item.sign!, confidence: Math.exp(item.score) };
  if (item.kind !== 'class') return undefined;
  const digit = digitClasses.indexOf(item.class!);
  const confidence = item.probabilities[item.class!]!;
  if (confidence < reject) return undefined;
  if (digit < 0) return { sign: classNames[item.class!]!, confidence };
  return { digit, confidence, probabilities: digitClasses.map((index) => item.probabilities[index]!) };
}

/** The ink of whatever is read, and how its boxes lie in the input. */
function inkOfInput(input: RecognizerInput): { found: FoundInk; toInput: (box: Box) => Box } {
  const same = (box: Box): Box => box;
  if ('strokes' in input) {
    const drawn = drawStrokes(input.strokes, input.penWidth === undefined ? {} : { penWidth: input.penWidth });
    const { scale, origin, width, height } = drawn;
    // A pen's path is ink already: no paper, no lines.
    const ink = Float32Array.from(drawn.pixels, (level) => 1 - level / 255);
    return {
      found: { ways: [thresholdInk({ ink, grain: 0 }, width, height)], polarity: 'dark', shrink: 1 },
      toInput: (box) => ({
        left: origin.x + box.left / scale,
        top: origin.y + box.top / scale,
        width: box.width / scale,
        height: box.height / scale,
      }),
    };
  }
  if ('pixels' in input || 'data' in input) return { found: findInk(input), toInput: same };
  const context = input.getContext('2d');
  if (!context) throw new TypeError('recognize: expected a canvas with a 2d context, got one that has another context');
  return { found: findInk(context.getImageData(0, 0, input.width, input.height)), toInput: same };
}
