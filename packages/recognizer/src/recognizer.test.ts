import '@tensorflow/tfjs-backend-cpu';
import { createRandom } from '@penstroke/random';
import { memory, setBackend, tensor1d, zeros } from '@tensorflow/tfjs-core';
import * as tf from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, test } from 'vitest';
import { colourPicture, greyPicture, inside } from '../test/made-pictures.ts';
import { createRecognizer } from './recognizer.ts';

const classNames = [...'0123456789', 'none', '+'];

/** A network that gives the same logits to everything. */
function constant(logits: number[], names: readonly string[] = classNames): tf.LayersModel {
  const dense = tf.layers.dense({ units: logits.length });
  const model = tf.sequential({ layers: [tf.layers.flatten({ inputShape: [28, 28, 1] }), dense] });
  dense.setWeights([zeros([784, logits.length]), tensor1d(logits)]);
  model.setUserDefinedMetadata({ penstroke: { classNames: names } });
  return model;
}

/** Sure of one class. */
const sureOf = (name: string, amount = 9): tf.LayersModel =>
  constant(classNames.map((each) => (each === name ? amount : 0)));
const page = greyPicture(200, 120, (x, y) =>
  inside(x, y, 60, 20, 12, 80) || inside(x, y, 120, 20, 12, 80) ? 20 : 235,
);

beforeAll(() => setBackend('cpu'));

describe('read', () => {
  test.each([
    ['white', greyPicture(200, 150, () => 255)],
    ['under a gradient', greyPicture(200, 150, (x, y) => 250 - 0.4 * x - 0.3 * y)],
    ['transparent', colourPicture(200, 150, () => [0, 0, 0, 0])],
  ])('an empty sheet, %s, has no lines', async (_what, picture) => {
    const empty = { lines: [], digits: [], signs: [], symbols: [], rejected: [] };
    expect(await createRecognizer({ model: sureOf('1') }).read(picture)).toEqual(empty);
  });

  test('lines, digits and signs agree with each other, and no tensor is left', async () => {
    const { read } = createRecognizer({ model: sureOf('7') });
    await read(page);
    const before = memory().numTensors;
    const { lines, digits, signs, rejected } = await read(page);
    expect(memory().numTensors).toBe(before);
    expect(lines.map(({ text }) => text)).toEqual(['77']);
    expect(digits.map(({ digit, line }) => [digit, line])).toEqual([
      [7, 0],
      [7, 0],
    ]);
    expect(digits[0]!.probabilities).toHaveLength(10);
    expect(digits[0]!.probabilities[7]).toBe(digits[0]!.confidence);
    expect([signs, rejected]).toEqual([[], []]);
  });

  test('boxes are in pixels of the input after it was shrunk, within two pixels of what it works on', async () => {
    const width = 2000;
    const height = 500;
    const left = 751;
    const picture = greyPicture(width, height, (x, y) => (inside(x, y, left, 100, 50, 300) ? 20 : 235));
    const { digits, lines } = await createRecognizer({ model: sureOf('1') }).read(picture);
    expect(digits).toHaveLength(1);
    for (const { box } of [digits[0]!, lines[0]!]) {
      expect(Math.abs(box.left - left)).toBeLessThanOrEqual(4);
      expect(Math.abs(box.top - 100)).toBeLessThanOrEqual(4);
      expect(Math.abs(box.left + box.width - left - 50)).toBeLessThanOrEqual(4);
      expect(Math.abs(box.top + box.height - 400)).toBeLessThanOrEqual(4);
    }
  });

  test('what is not a digit is rejected, with its place', async () => {
    const { lines, digits, rejected } = await createRecognizer({ model: sureOf('none') }).read(page);
    expect([lines, digits]).toEqual([[], []]);
    expect(rejected).toHaveLength(2);
    expect(Math.abs(rejected[0]!.left - 60)).toBeLessThanOrEqual(1);
  });

  test('what is less sure than `reject` is rejected', async () => {
    const model = sureOf('4', 3);
    const [digit] = (await createRecognizer({ model, reject: 0 }).read(page)).digits;
    expect(digit!.confidence).toBeLessThan(0.7);
    const strict = await createRecognizer({ model, reject: digit!.confidence + 0.01 }).read(page);
    expect([strict.digits.length, strict.rejected.length]).toEqual([0, 2]);
  });

  test('a class that is a sign is read as one, and `recognize` leaves it out', async () => {
    const recognizer = createRecognizer({ model: sureOf('+') });
    const { lines, signs } = await recognizer.read(page);
    expect(lines[0]!.text).toBe('++');
    expect(signs.map(({ sign }) => sign)).toEqual(['+', '+']);
    await expect(recognizer.recognize(page)).rejects.toMatchObject({ name: 'BlankPictureError' });
  });

  test('a network of ten digits gives a digit to everything', async () => {
    const model = constant([0, 0, 5, 0, 0, 0, 0, 0, 0, 0], [...'0123456789']);
    expect((await createRecognizer({ model }).read(page)).lines[0]!.text).toBe('22');
  });

  test('reads a canvas, and refuses one of another kind', async () => {
    const { pixels, width, height } = page;
    const image = colourPicture(width, height, (x, y) => {
      const level = pixels[y * width + x]!;
      return [level, level, level];
    });
    const { read } = createRecognizer({ model: sureOf('7') });
    const canvas = { width, height, getContext: () => ({ getImageData: () => image }) };
    expect(await read(canvas)).toEqual(await read(page));
    await expect(read({ width, height, getContext: () => null })).rejects.toThrow(TypeError);
  });

  test.each([
    [null, 'null'],
    ['7.png', 'a string'],
    [Promise.resolve(page), 'a Promise'],
    [{ width: 9, height: 9, [Symbol.toStringTag]: 'HTMLImageElement' }, 'an HTMLImageElement'],
  ])('%s is refused with what can be read', async (input, kind) => {
    await expect(createRecognizer({ model: sureOf('7') }).read(input as never)).rejects.toThrow(
      new TypeError(
        `recognize: expected strokes, pixels, ImageData or a canvas, got ${kind}; draw an image on a canvas first`,
      ),
    );
  });

  test.each([
    [undefined, 'undefined'],
    [Promise.resolve(sureOf), 'a Promise'],
  ])('in place of a network %s is refused', (model, kind) => {
    expect(() => createRecognizer({ model: model as never })).toThrow(
      new TypeError(`createRecognizer: expected a LayersModel as model, got ${kind}; await what loads it`),
    );
  });

  test.each([
    ['400,000x1 pixels', greyPicture(400_000, 1, (x) => (x & 1024 ? 0 : 255))],
    ['1x400,000 pixels', greyPicture(1, 400_000, (_x, y) => (y & 1024 ? 0 : 255))],
    ['a checkerboard of single pixels', greyPicture(400, 400, (x, y) => ((x + y) & 1) * 255)],
    [
      'a checkerboard of large fields',
      greyPicture(240, 240, (x, y) => ((Math.floor(x / 40) + Math.floor(y / 40)) & 1) * 255),
    ],
    ['a single pixel', greyPicture(1, 1, () => 0)],
  ])('%s: read or refused within 2 s', async (_what, picture) => {
    const { read } = createRecognizer({ model: sureOf('none') });
    const before = process.cpuUsage();
    const outcome = await read(picture).catch((error: Error) => error);
    const { user, system } = process.cpuUsage(before);
    if (outcome instanceof Error) expect(outcome.name).toBe('CrowdedPictureError');
    else expect(outcome.lines).toEqual([]);
    expect((user + system) / 1e6).toBeLessThan(2);
  });

  test('noise of 400x400 has no digits, or too many pieces', async () => {
    const bits = new Uint32Array(40_000);
    createRandom(10, 'noise').fillBits(0, bits);
    const picture = { pixels: new Uint8Array(bits.buffer), width: 400, height: 400 };
    const outcome = await createRecognizer({ model: sureOf('none') })
      .read(picture)
      .catch((error: Error) => error);
    if (outcome instanceof Error) expect(outcome.name).toBe('CrowdedPictureError');
    else expect(outcome.digits).toEqual([]);
  });

  test('a picture of more than 64 megapixels is refused by its size alone', async () => {
    const { read } = createRecognizer({ model: sureOf('1') });
    for (const [width, height] of [
      [64_000_001, 1],
      [1, 64_000_001],
      [2 ** 20, 2 ** 20],
    ] as const)
      await expect(read({ pixels: new Uint8Array(1), width, height })).rejects.toThrow(RangeError);
  });
});
