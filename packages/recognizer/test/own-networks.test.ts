import '@tensorflow/tfjs-backend-cpu';
import { registerSimdBackend } from '@penstroke/backend-simd';
import { loadMnist } from '@penstroke/dataset/node';
import {
  createRecognizer,
  type GreyImage,
  type ImageForm,
  prepareDigit,
  type RecognizedPage,
  type RecognizerOptions,
  textOfItems,
} from '@penstroke/recognizer';
import { setBackend, tensor1d, tensor2d } from '@tensorflow/tfjs-core';
import * as tf from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, test } from 'vitest';

beforeAll(async () => {
  await registerSimdBackend({ threads: 1 });
  await setBackend('simd');
});

const { test: digits } = await loadMnist();
/** The first test digit of a class. */
const firstOf = (label: number): Uint8Array => {
  const at = digits.labels.indexOf(label);
  return digits.images.subarray(784 * at, 784 * (at + 1));
};

type Scaling = { readonly scale: number; readonly offset: number };
const BYTES_TO_ONE: Scaling = { scale: 1 / 255, offset: 0 };

/** A digit of MNIST as a data set of another form has it: an independent resize, bilinear from the ink's 20x20 box. */
function exampleOf(label: number, { height, width, channels, ink }: ImageForm): Uint8Array {
  const source = firstOf(label);
  const at = (y: number, x: number): number => (y < 0 || x < 0 || y > 27 || x > 27 ? 0 : source[28 * y + x]!);
  const out = new Uint8Array(height * width * channels);
  // The box of 20 pixels takes the extent of the shorter side.
  const scale = 20 / (ink.extent * Math.min(height, width));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [sy, sx] = [13.5 + (y + 0.5 - height / 2) * scale, 13.5 + (x + 0.5 - width / 2) * scale];
      const [y0, x0] = [Math.floor(sy), Math.floor(sx)];
      const [fy, fx] = [sy - y0, sx - x0];
      const upper = (1 - fx) * at(y0, x0) + fx * at(y0, x0 + 1);
      const lower = (1 - fx) * at(y0 + 1, x0) + fx * at(y0 + 1, x0 + 1);
      const level = Math.round((1 - fy) * upper + fy * lower);
      out.fill(ink.side === 'dark' ? 255 - level : level, channels * (y * width + x), channels * (y * width + x + 1));
    }
  }
  return out;
}

/** A network that answers with the class whose example an image is nearest to, so that size, channels, side and range must all be right. */
function nearest(form: ImageForm, labels: readonly number[], scaling: Scaling, end?: 'softmax'): tf.LayersModel {
  const { height, width, channels } = form;
  const size = height * width * channels;
  const dense = tf.layers.dense({ units: labels.length, ...(end && { activation: end }) });
  const model = tf.sequential({
    layers: [tf.layers.flatten({ inputShape: [height, width, channels] }), dense],
  });
  const weights = new Float32Array(size * labels.length);
  const biases = new Float32Array(labels.length);
  labels.forEach((label, unit) => {
    const example = Array.from(exampleOf(label, form), (byte) => byte * scaling.scale + scaling.offset);
    // -|x - e|^2 without |x|^2, which is the same for all; sharp enough for a confidence of nearly 1.
    const share = 400 / (size * (255 * scaling.scale) ** 2);
    example.forEach((value, i) => {
      weights[i * labels.length + unit] = 2 * share * value;
      biases[unit]! -= share * value * value;
    });
  });
  dense.setWeights([tensor2d(weights, [size, labels.length]), tensor1d(biases)]);
  return model;
}

/** Test digits beside each other, dark on white, four pixels for one. */
function sheet(labels: readonly number[]): GreyImage & { readonly pixels: Uint8Array } {
  const [width, height] = [40 + 130 * labels.length, 160];
  const pixels = new Uint8Array(width * height).fill(245);
  labels.forEach((label, place) => {
    firstOf(label).forEach((level, i) => {
      for (let dy = 0; dy < 4; dy++) {
        const row = (24 + 4 * Math.floor(i / 28) + dy) * width + 20 + 130 * place + 4 * (i % 28);
        if (level > 0) pixels.fill(245 - Math.round((225 * level) / 255), row, row + 4);
      }
    });
  });
  return { pixels, width, height };
}

const textOf = ({ lines }: RecognizedPage): string => lines.map(({ text }) => text).join('\n');
const ALL = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const form = (
  height: number,
  width: number,
  channels: number,
  side: 'light' | 'dark',
  extent = 20 / 28,
): ImageForm => ({
  height,
  width,
  channels,
  ink: { side, extent },
});

describe('a network of a form of its own reads a sheet of its digits', () => {
  test.each<[string, ImageForm, Scaling]>([
    ['28x28, as MNIST', form(28, 28, 1, 'light'), BYTES_TO_ONE],
    ['28x28, dark ink', form(28, 28, 1, 'dark'), BYTES_TO_ONE],
    ['20x20, nearly filled', form(20, 20, 1, 'light', 0.9), BYTES_TO_ONE],
    ['32x32x3, dark ink, -1 to 1', form(32, 32, 3, 'dark'), { scale: 2 / 255, offset: -1 }],
    ['64x64, bytes', form(64, 64, 1, 'light'), { scale: 1, offset: 0 }],
    ['48x32', form(48, 32, 1, 'light'), BYTES_TO_ONE],
    ['224x224x3, dark ink, half of it paper', form(224, 224, 3, 'dark', 0.5), BYTES_TO_ONE],
  ])('%s', async (_what, own, normalization) => {
    // Of large images three are enough.
    const labels = own.width > 100 ? [3, 1, 4] : [3, 1, 4, 2, 0, 5, 7];
    const [model, classNames] = [nearest(own, labels, normalization), labels.map(String)];
    const { read } = createRecognizer({ model, classNames, ink: own.ink, normalization });
    const page = await read(sheet(labels));
    expect(textOf(page)).toBe(labels.join(''));
    expect(page.digits[0]!.pixels).toHaveLength(own.height * own.width);
    // The same through the metadata that a run saves with its network.
    model.setUserDefinedMetadata({ penstroke: { normalization, ink: own.ink, classNames } });
    expect(await createRecognizer({ model }).read(sheet(labels))).toEqual(page);
    model.dispose();
  });
});

test('dark ink told as light reads otherwise: the forms above are not read by luck', async () => {
  const model = nearest(form(32, 32, 1, 'dark'), ALL, BYTES_TO_ONE);
  const wrong = createRecognizer({ model, ink: { side: 'light' } });
  expect(textOf(await wrong.read(sheet([3, 1, 4, 2, 0, 5, 7])))).not.toBe('3142057');
  model.dispose();
});

test('a softmax at the end gives the same page as the logits', async () => {
  const page = sheet([2, 7, 5]);
  const [logits, softmax] = [undefined, 'softmax' as const].map((end) =>
    createRecognizer({ model: nearest(form(28, 28, 1, 'light'), ALL, BYTES_TO_ONE, end) }),
  );
  const [expected, got] = [await logits!.read(page), await softmax!.read(page)];
  expect(got.digits.map(({ confidence }) => confidence)).toEqual(
    expected.digits.map(({ confidence }) => expect.closeTo(confidence, 5)),
  );
  expect(textOf(got)).toBe('275');
});

describe('classes of any name', () => {
  const read = async (labels: readonly number[], classNames: string[], options: Partial<RecognizerOptions> = {}) => {
    const model = nearest(form(32, 32, 1, 'light'), labels, BYTES_TO_ONE);
    const page = await createRecognizer({ model, classNames, ...options }).read(sheet([0, 2, 4]));
    model.dispose();
    return page;
  };

  test('letters are symbols, with a probability for each class', async () => {
    const page = await read([0, 2, 3, 4, 7], ['O', 'Z', 'B', 'x', 'T']);
    expect(textOf(page)).toBe('OZx');
    expect([page.digits, page.signs]).toEqual([[], []]);
    expect(page.symbols.map(({ name, line }) => [name, line])).toEqual([
      ['O', 0],
      ['Z', 0],
      ['x', 0],
    ]);
    for (const { name, confidence, probabilities, pixels } of page.symbols) {
      expect(probabilities).toHaveLength(5);
      expect(probabilities[['O', 'Z', 'B', 'x', 'T'].indexOf(name)]).toBe(confidence);
      expect(pixels).toHaveLength(32 * 32);
    }
    expect(page.lines[0]!.items).toEqual(page.symbols);
  });

  test('words are parted by spaces, and digits may stand among them', async () => {
    const page = await read([0, 2, 4], ['circle', '2', 'four']);
    expect(textOf(page)).toBe('circle 2 four');
    expect(page.digits.map(({ digit }) => digit)).toEqual([2]);
    expect(textOfItems(page.lines[0]!.items, (item, own) => ('digit' in item ? `${own}?` : own))).toBe(
      'circle 2? four',
    );
  });

  test('a class none rejects, as in the network that comes along', async () => {
    const page = await read([0, 2, 4], ['O', 'none', 'Y']);
    expect([textOf(page), page.rejected.length]).toEqual(['OY', 1]);
  });
});

test('prepareDigit brings a picture of one digit to any form', () => {
  const dark = prepareDigit(sheet([5]), form(32, 32, 3, 'dark')).pixels;
  expect(dark).toHaveLength(32 * 32 * 3);
  const light = prepareDigit(sheet([5]), { height: 32, width: 32 }).pixels;
  expect([...dark].filter((_, i) => i % 3 === 1)).toEqual([...light].map((level) => 255 - level));
  expect(prepareDigit(sheet([5]), {}).pixels).toEqual(prepareDigit(sheet([5])).pixels);
});
