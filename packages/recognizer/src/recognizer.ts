import type { LayersModel } from '@tensorflow/tfjs-layers';
import { BlankPictureError } from './blank-picture-error.ts';
import { type Box, scaleBox } from './box.ts';
import { type ClassifyImagesOptions, classifyImages } from './classify-images.ts';
import { describePage } from './describe-page.ts';
import { drawStrokes, type Stroke } from './draw-strokes.ts';
import { fitDigit } from './fit-digit.ts';
import type { RgbaImage } from './grey-image.ts';
import { type InkForm, imageOfField } from './image-form.ts';
import { type FoundInk, findInk, type Picture } from './ink/find-ink.ts';
import { thresholdInk } from './ink/threshold-ink.ts';
import { kindOf } from './kind-of.ts';
import { readInk } from './read-ink.ts';
import { readerNetwork } from './reader-network.ts';
import type { RecognizedDigit, RecognizedPage } from './recognized-page.ts';

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
   * All that a picture says: lines of digits, signs and whatever else the network knows, and what is none of it. An empty sheet has no
   * lines. Leaves no tensor behind.
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
   * A network from `[batch, height, width, channels]`, of any size and 1 or 3 channels, to logits or probabilities `[batch, classes]`. It
   * stays the caller's to dispose; `pretrainedModel()` loads one. What it was trained on stands in its metadata, as Penstroke saves it;
   * without, that is MNIST.
   */
  readonly model: LayersModel;
  /**
   * What the classes are called, one name an output. `0` to `9` are digits, `none` is for what is nothing of the rest. Default: those of
   * the metadata; without, the ten digits.
   */
  readonly classNames?: readonly string[];
  /** How ink looked in the training images. Default: as the metadata say; without, as in MNIST, light and over 20 of 28 pixels. */
  readonly ink?: Partial<InkForm>;
  /**
   * Digits of a lower confidence are rejected, in [0, 1]. Default 0.5 for a network with a class for what is not a digit, 0 for others, which
   * give a digit to everything.
   */
  readonly reject?: number;
}

/**
 * Creates a reader of digits around a trained network.
 *
 * @throws TypeError when given anything but a network, such as a promise of one
 * @throws RangeError for a network that takes no images of one size in grey or three colours or gives no classes, and for class names of
 *   another number, with the remedy
 *
 * @example
 * const recognizer = createRecognizer({ model: await pretrainedModel() });
 * const [first] = await recognizer.recognize({ strokes: [[{ x: 10, y: 0 }, { x: 10, y: 80 }]] });
 * console.log(first.digit, first.confidence);
 */
export function createRecognizer({ model, classNames, ink, reject, ...options }: RecognizerOptions): Recognizer {
  const network = readerNetwork(model, { classNames, ink });
  const { form, otherClass, severalClass, digitClasses } = network;
  const least = reject ?? (otherClass < 0 ? 0 : 0.5);
  if (!(least >= 0 && least <= 1)) throw new RangeError(`createRecognizer: expected reject in [0, 1], got ${reject}`);
  const scaling = { ...network.scaling, ...options };
  const read = async (input: RecognizerInput): Promise<RecognizedPage> => {
    const { found, toInput } = inkOfInput(input);
    const digitOf = (index: number): string | undefined => {
      const digit = digitClasses.indexOf(index);
      return digit < 0 ? undefined : String(digit);
    };
    const rows = await readInk(found, {
      fit: (cutting) => fitDigit(cutting, form),
      classify: (fields) =>
        classifyImages(
          model,
          fields.map((field) => imageOfField(field, form)),
          scaling,
        ),
      otherClass,
      severalClass,
      digitOf,
    });
    return describePage(rows, {
      network,
      reject: least,
      toInput: (box) => toInput(scaleBox(box, found.shrink)),
    });
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

function notReadable(input: unknown): TypeError {
  return new TypeError(
    `recognize: expected strokes, pixels, ImageData or a canvas, got ${kindOf(input)}; draw an image on a canvas first`,
  );
}

/** The ink of whatever is read, and how its boxes lie in the input. */
function inkOfInput(input: RecognizerInput): { found: FoundInk; toInput: (box: Box) => Box } {
  const same = (box: Box): Box => box;
  if (typeof input !== 'object' || input === null) throw notReadable(input);
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
  if (typeof input.getContext !== 'function') throw notReadable(input);
  const context = input.getContext('2d');
  if (!context) throw new TypeError('recognize: expected a canvas with a 2d context, got one that has another context');
  return { found: findInk(context.getImageData(0, 0, input.width, input.height)), toInput: same };
}
