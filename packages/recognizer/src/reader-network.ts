import type { LayersModel } from '@tensorflow/tfjs-layers';

/** What the class is called that stands for everything that is neither digit nor sign. */
export const OTHER_CLASS = 'none';

const DIGITS = [...'0123456789'];

/** What a network's classes mean to a reader. */
export interface ReaderNetwork {
  readonly classNames: readonly string[];
  /** The class of each digit from 0 to 9, or -1. */
  readonly digitClasses: readonly number[];
  /** The class of what is neither digit nor sign, or -1. */
  readonly otherClass: number;
  /** How images become its input and its output probabilities, where its metadata say. */
  readonly form: {
    readonly normalization?: { readonly scale: number; readonly offset: number };
    readonly temperature?: number;
  };
}

/**
 * What a network says of itself in the metadata that Penstroke saves with it.
 *
 * @throws RangeError for a network that does not take images of 28x28x1, or has no digits among its classes
 */
export function readerNetwork(model: LayersModel): ReaderNetwork {
  const input = model.inputs[0]!.shape.slice(1);
  if (model.inputs.length !== 1 || input.join() !== '28,28,1') {
    throw new RangeError(
      `createRecognizer: expected a network from images of 28x28x1, got one from ${input.join('x')}`,
    );
  }
  const width = model.outputs[0]!.shape.at(-1);
  const metadata = (model.getUserDefinedMetadata() as { penstroke?: unknown } | undefined)?.penstroke;
  const { classNames: named, normalization, temperature } = (metadata ?? {}) as Record<string, unknown>;
  const classNames = Array.isArray(named) && named.length === width ? named.map(String) : DIGITS;
  if (classNames.length !== width) {
    throw new RangeError(
      `createRecognizer: expected 10 classes, or class names in the network's metadata, got ${width} classes; save it with its class names`,
    );
  }
  const digitClasses = DIGITS.map((digit) => classNames.indexOf(digit));
  if (digitClasses.every((index) => index < 0)) {
    throw new RangeError(
      `createRecognizer: expected digits among the classes, got ${classNames.slice(0, 12).join(', ')}`,
    );
  }
  return {
    classNames,
    digitClasses,
    otherClass: classNames.indexOf(OTHER_CLASS),
    form: {
      ...(isNormalization(normalization) && { normalization }),
      ...(typeof temperature === 'number' && temperature > 0 && { temperature }),
    },
  };
}

function isNormalization(value: unknown): value is { scale: number; offset: number } {
  const { scale, offset } = (value ?? {}) as { scale?: unknown; offset?: unknown };
  return Number.isFinite(scale) && Number.isFinite(offset);
}
