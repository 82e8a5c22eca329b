import '@tensorflow/tfjs-backend-cpu';
import { registerSimdBackend } from '@penstroke/backend-simd';
import type { ImageSet } from '@penstroke/dataset';
import { loadMnist } from '@penstroke/dataset/node';
import {
  BlankPictureError,
  classifyImages,
  createRecognizer,
  type GreyImage,
  prepareDigit,
  pretrainedModel,
  type Recognizer,
  type Stroke,
} from '@penstroke/recognizer';
import { argMax, memory, setBackend, slice, type Tensor2D, tensor4d, tidy } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, test } from 'vitest';

let model: LayersModel;
let recognizer: Recognizer;
let digits: ImageSet;

beforeAll(async () => {
  await registerSimdBackend({ threads: 1 });
  await setBackend('simd');
  model = await pretrainedModel();
  recognizer = createRecognizer({ model });
  digits = (await loadMnist()).test;
});

/** Test digits of MNIST, enlarged, black on white, placed at the given corners. */
function compose(
  width: number,
  height: number,
  placed: { index: number; left: number; top: number; scale: number }[],
): GreyImage {
  const pixels = new Uint8Array(width * height).fill(255);
  for (const { index, left, top, scale } of placed) {
    for (let y = 0; y < 28 * scale; y++) {
      for (let x = 0; x < 28 * scale; x++) {
        const value = digits.images[index * 784 + Math.floor(y / scale) * 28 + Math.floor(x / scale)]!;
        const at = (top + y) * width + left + x;
        pixels[at] = Math.min(pixels[at]!, 255 - value);
      }
    }
  }
  return { pixels, width, height };
}

/** The first test digit of each class from 0 to 9. */
function firstOf(label: number): number {
  return digits.labels.indexOf(label);
}

const read = async (input: Parameters<Recognizer['recognize']>[0]) =>
  (await recognizer.recognize(input)).map((digit) => digit.digit).join('');

describe('pretrainedModel', () => {
  test('misreads at most 50 of the 10,000 MNIST test digits, and takes at most 100 for no digit', () => {
    let [errors, refused] = [0, 0];
    for (let start = 0; start < digits.count; start += 500) {
      const [answers, classes] = tidy(() => {
        const values = Float32Array.from(
          digits.images.subarray(start * 784, (start + 500) * 784),
          (value) => value / 255,
        );
        const logits = model.predict(tensor4d(values, [500, 28, 28, 1])) as Tensor2D;
        return [argMax(slice(logits, [0, 0], [500, 10]), 1).dataSync(), argMax(logits, 1).dataSync()];
      });
      answers.forEach((answer, i) => {
        if (answer !== digits.labels[start + i]) errors++;
        if (classes[i]! >= 10) refused++;
      });
    }
    expect(errors).toBeLessThanOrEqual(50);
    expect(refused).toBeLessThanOrEqual(100);
  }, 240_000);
});

describe('classifyImages', () => {
  test('gives the probabilities of each image, without the way through a picture, and keeps no tensor', async () => {
    const images = [7, 2].map((label) => digits.images.subarray(firstOf(label) * 784, (firstOf(label) + 1) * 784));
    await classifyImages(model, images);
    const before = memory().numTensors;
    const answers = await classifyImages(model, images);
    expect(memory().numTensors).toBe(before);
    expect(answers.map((each) => each.indexOf(Math.max(...each)))).toEqual([7, 2]);
    for (const each of answers) expect(each.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
    expect(await classifyImages(model, [])).toEqual([]);
  });

  test('refuses an image of another size than the network takes', async () => {
    await expect(classifyImages(model, [new Uint8Array(9)])).rejects.toThrow(RangeError);
  });
});

describe('recognize', () => {
  test('reads a row of digits from left to right: 2026', async () => {
    const row = [2, 0, 2, 6].map((label, place) => ({
      index: firstOf(label),
      left: 20 + 150 * place,
      top: 30,
      scale: 5,
    }));
    const found = await recognizer.recognize(compose(640, 200, row));
    expect(found.map((digit) => digit.digit)).toEqual([2, 0, 2, 6]);
    for (const [place, digit] of found.entries()) {
      expect(digit.box.left).toBeGreaterThanOrEqual(row[place]!.left);
      const sum = digit.probabilities.reduce((total, value) => total + value, 0);
      // The rest is what the network gives to signs and to no digit.
      expect(sum).toBeLessThanOrEqual(1 + 1e-5);
      expect(sum).toBeGreaterThan(0.5);
      expect(digit.probabilities[digit.digit]).toBe(digit.confidence);
    }
  });

  test('reads two lines from the top', async () => {
    const place = (label: number, left: number, top: number) => ({ index: firstOf(label), left, top, scale: 4 });
    const page = compose(400, 320, [place(1, 200, 170), place(7, 20, 20), place(4, 180, 30), place(9, 30, 180)]);
    expect(await read(page)).toBe('7491');
  });

  test('reads digits of different sizes, light on dark, from colour pixels', async () => {
    const grey = compose(500, 300, [
      { index: firstOf(3), left: 10, top: 150, scale: 2 },
      { index: firstOf(8), left: 200, top: 40, scale: 9 },
    ]);
    const data = new Uint8ClampedArray(4 * grey.pixels.length);
    for (let i = 0; i < grey.pixels.length; i++)
      data.fill(255 - grey.pixels[i]!, 4 * i, 4 * i + 3).fill(255, 4 * i + 3, 4 * i + 4);
    expect(await read({ data, width: 500, height: 300 })).toBe('38');
  });

  test('reads white ink on a transparent ground, which white paper would hide', async () => {
    const grey = compose(400, 180, [
      { index: firstOf(3), left: 10, top: 10, scale: 5 },
      { index: firstOf(8), left: 200, top: 10, scale: 5 },
    ]);
    const inked = (colour: number) => {
      const data = new Uint8ClampedArray(4 * grey.pixels.length).fill(colour);
      for (let i = 0; i < grey.pixels.length; i++) data[4 * i + 3] = 255 - grey.pixels[i]!;
      return { data, width: grey.width, height: grey.height };
    };
    expect(await read(inked(255))).toBe('38');
    expect(await read(inked(0))).toBe('38');
    expect(prepareDigit(inked(255))).toMatchObject({ darkInk: false });
  });

  test('a picture that shows nothing on either paper is blank', async () => {
    const transparent = { data: new Uint8ClampedArray(4 * 100), width: 10, height: 10 };
    await expect(recognizer.recognize(transparent)).rejects.toMatchObject({ name: 'BlankPictureError' });
    expect(() => prepareDigit(transparent)).toThrow(BlankPictureError);
  });

  test('a network of another normalisation reads the same through that normalisation', async () => {
    const picture = compose(140, 140, [{ index: firstOf(4), left: 0, top: 0, scale: 5 }]);
    const halved = createRecognizer({ model, normalization: { scale: 0.5 / 255, offset: 0 } });
    const [plain, other] = [await recognizer.recognize(picture), await halved.recognize(picture)];
    expect(other[0]!.pixels).toEqual(plain[0]!.pixels);
    expect(other[0]!.probabilities).not.toEqual(plain[0]!.probabilities);
    const [byHand] = await classifyImages(model, [plain[0]!.pixels.map((byte) => byte)], {
      normalization: { scale: 0.5 / 255, offset: 0 },
      temperature: (model.getUserDefinedMetadata() as { penstroke: { temperature: number } }).penstroke.temperature,
    });
    expect(other[0]!.probabilities).toEqual(byHand!.slice(0, 10));
  });

  test('reads pen strokes, and tells where they are in their own unit', async () => {
    const line = (...points: [number, number][]): Stroke => points.map(([x, y]) => ({ x, y }));
    const seven = [line([10, 10], [60, 10], [30, 100])];
    const one = [line([120, 8], [118, 100])];
    const circle = line(
      ...Array.from({ length: 41 }, (_, i): [number, number] => [
        190 + 28 * Math.sin((i * Math.PI) / 20),
        55 - 45 * Math.cos((i * Math.PI) / 20),
      ]),
    );
    const found = await recognizer.recognize({ strokes: [...one, circle, ...seven] });
    expect(found.map((digit) => digit.digit)).toEqual([7, 1, 0]);
    expect(found[1]!.box.left).toBeGreaterThan(100);
    expect(found[1]!.box.left + found[1]!.box.width).toBeLessThan(140);
  });

  test('cuts two digits whose ink touches', async () => {
    // Boxes of 20x20 pixels side by side, pushed together until the strokes meet.
    const touching = compose(300, 160, [
      { index: firstOf(0), left: 10, top: 10, scale: 5 },
      { index: firstOf(3), left: 104, top: 10, scale: 5 },
    ]);
    expect(await read(touching)).toBe('03');
  });

  test('the same picture gives the same answer, and no tensor is left behind', async () => {
    const picture = compose(140, 140, [{ index: 17, left: 0, top: 0, scale: 5 }]);
    const first = await recognizer.recognize(picture);
    const before = memory().numTensors;
    expect(await recognizer.recognize(picture)).toEqual(first);
    expect(memory().numTensors).toBe(before);
  });

  test.each([
    ['no strokes', { strokes: [] }, RangeError],
    ['a point that is not finite', { strokes: [[{ x: Number.NaN, y: 0 }]] }, RangeError],
    ['too few pixels', { pixels: new Uint8Array(9), width: 4, height: 4 }, TypeError],
    ['a picture of 2^40 pixels', { pixels: new Uint8Array(1), width: 2 ** 20, height: 2 ** 20 }, RangeError],
    ['colour pixels of the wrong length', { data: new Uint8ClampedArray(16), width: 4, height: 4 }, TypeError],
  ])('refuses %s', async (_what, input, kind) => {
    await expect(recognizer.recognize(input)).rejects.toThrow(kind);
  });

  test('says so when there is no ink', async () => {
    const blank = { pixels: new Uint8Array(100).fill(255), width: 10, height: 10 };
    await expect(recognizer.recognize(blank)).rejects.toMatchObject({ name: 'BlankPictureError' });
  });
});
