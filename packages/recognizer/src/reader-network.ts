import type { LayersModel } from '@tensorflow/tfjs-layers';
import { type ImageForm, type InkForm, MNIST_FORM } from './image-form.ts';
import { kindOf } from './kind-of.ts';
import { takesBytes } from './network-ends.ts';

/** What the class is called that stands for everything that is neither digit nor sign. */
export const OTHER_CLASS = 'none';
/** And the one of several digits that touch: no digit, but worth cutting. */
export const SEVERAL_CLASS = 'several';

const DIGITS = [...'0123456789'];
const SIGNS = [...'.,:-/+=x%()€$£'];
const LETTER = /^\p{L}$/u;
/** Cut-out ink is never larger than this. */
const MAX_SIDE = 1024;
const CHANNELS: readonly number[] = [1, 3];

/** How bytes become what a network takes: `byte * scale + offset`. */
type Normalization = { readonly scale: number; readonly offset: number };

/** What the caller says of a network; it goes before the network's own metadata. */
export interface ToldOfNetwork {
  readonly classNames?: readonly string[] | undefined;
  readonly ink?: Partial<InkForm> | undefined;
}

/** What a network's input is and what its classes mean to a reader. */
export interface ReaderNetwork {
  readonly classNames: readonly string[];
  /** The class of each digit from 0 to 9, or -1. */
  readonly digitClasses: readonly number[];
  /** The classes that are signs. */
  readonly signClasses: readonly number[];
  /** The class of what is none of the others, or -1. */
  readonly otherClass: number;
  /** The class of several digits that touch, or -1. */
  readonly severalClass: number;
  /** The form of its images. */
  readonly form: ImageForm;
  /** How images become its input and its output probabilities, where its metadata or its layers say. */
  readonly scaling: { readonly normalization?: Normalization; readonly temperature?: number };
}

/**
 * What a network says of itself: in its layers, and in the metadata that Penstroke saves with it.
 *
 * @throws TypeError when given anything but a network, such as a promise of one
 * @throws RangeError for a network that takes no images of one size in grey or three colours, gives no classes, or has no name for each
 */
export function readerNetwork(model: LayersModel, told: ToldOfNetwork = {}): ReaderNetwork {
  if (!Array.isArray(model?.inputs) || !Array.isArray(model.outputs)) {
    throw new TypeError(`createRecognizer: expected a LayersModel as model, got ${kindOf(model)}; await what loads it`);
  }
  if (model.inputs.length !== 1 || model.outputs.length !== 1) {
    throw new RangeError(
      `createRecognizer: expected a network of one input and one output, got ${model.inputs.length} and ${model.outputs.length}; give the part that reads images`,
    );
  }
  const own = (model.getUserDefinedMetadata() as { penstroke?: unknown } | undefined)?.penstroke;
  const metadata = (own ?? {}) as Record<string, unknown>;
  const classNames = namesOf(told.classNames, metadata.classNames, widthOf(model));
  const { normalization, temperature } = metadata;
  const hasLetters = classNames.some((name) => LETTER.test(name) && name !== 'x');
  return {
    classNames,
    digitClasses: DIGITS.map((digit) => classNames.indexOf(digit)),
    // An x among letters is one of them.
    signClasses: classNames.flatMap((name, i) => (SIGNS.includes(name) && !(name === 'x' && hasLetters) ? [i] : [])),
    otherClass: classNames.indexOf(OTHER_CLASS),
    severalClass: classNames.indexOf(SEVERAL_CLASS),
    form: { ...sizeOf(model), ink: inkOf(told.ink, metadata.ink) },
    scaling: {
      ...(isNormalization(normalization)
        ? { normalization }
        : takesBytes(model) && { normalization: { scale: 1, offset: 0 } }),
      ...(typeof temperature === 'number' && temperature > 0 && { temperature }),
    },
  };
}

function sizeOf(model: LayersModel): Pick<ImageForm, 'height' | 'width' | 'channels'> {
  const shape = model.inputs[0]!.shape;
  const expected = 'createRecognizer: expected a network from images [batch, height, width, channels]';
  const got = `got [${['batch', ...shape.slice(1).map((side) => side ?? '?')].join(', ')}]`;
  const [, height, width, channels] = shape;
  if (shape.length !== 4) throw new RangeError(`${expected}, ${got}; begin it with a layer that takes images`);
  if (!height || !width || !channels) throw new RangeError(`${expected} of one size, ${got}; build it for that size`);
  if (!CHANNELS.includes(channels)) {
    const remedy = CHANNELS.includes(height) ? 'put the channels last' : 'train it on grey or RGB images';
    throw new RangeError(`${expected} with 1 or 3 channels, ${got}; ${remedy}`);
  }
  if (Math.max(height, width) > MAX_SIDE) {
    throw new RangeError(`${expected} with sides of at most ${MAX_SIDE}, ${got}; train it on smaller images`);
  }
  return { height, width, channels };
}

/** How many classes a network tells apart. */
function widthOf(model: LayersModel): number {
  const [, width, ...rest] = model.outputs[0]!.shape;
  if (rest.length > 0 || !width || width < 2) {
    const got = ['batch', ...model.outputs[0]!.shape.slice(1).map((side) => side ?? '?')].join(', ');
    throw new RangeError(
      `createRecognizer: expected a network to [batch, classes] with at least 2 classes, got [${got}]; end it with a dense layer of a unit a class`,
    );
  }
  return width;
}

function namesOf(told: readonly string[] | undefined, own: unknown, width: number): readonly string[] {
  if (told !== undefined && told.length !== width) {
    throw new RangeError(
      `createRecognizer: expected ${width} class names, one an output, got ${told.length}; name each class of the network`,
    );
  }
  const classNames = told ?? (Array.isArray(own) && own.length === width ? own.map(String) : DIGITS);
  if (classNames.length !== width) {
    throw new RangeError(
      `createRecognizer: expected 10 classes, or class names in the network's metadata, got ${width} classes; pass classNames, or save it with its class names`,
    );
  }
  return classNames;
}

/** What is malformed in metadata is left out; what the caller says must be right. */
function inkOf(told: Partial<InkForm> = {}, own: unknown): InkForm {
  const { side, extent } = (own ?? {}) as Partial<InkForm>;
  const ink = {
    side: told.side ?? (isSide(side) ? side : MNIST_FORM.ink.side),
    extent: told.extent ?? (isExtent(extent) ? extent : MNIST_FORM.ink.extent),
  };
  if (!isSide(ink.side)) throw new RangeError(`createRecognizer: expected ink.side light or dark, got ${ink.side}`);
  if (!isExtent(ink.extent)) {
    throw new RangeError(`createRecognizer: expected ink.extent above 0 and at most 1, got ${ink.extent}`);
  }
  return ink;
}

function isSide(value: unknown): value is InkForm['side'] {
  return value === 'light' || value === 'dark';
}

function isExtent(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value <= 1;
}

function isNormalization(value: unknown): value is Normalization {
  const { scale, offset } = (value ?? {}) as { scale?: unknown; offset?: unknown };
  return Number.isFinite(scale) && Number.isFinite(offset);
}
