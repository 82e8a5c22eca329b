import { createModel } from '@penstroke/models';
import { BlankPictureError, createRecognizer, prepareDigit } from '@penstroke/recognizer';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeReadingError } from './describe-reading-error.ts';
import { readDigits } from './read-digits.ts';

beforeAll(() => setBackend('cpu'));

/** A bar on a page of 60x60, with whatever ink and paper. */
function bar({ ink, paper }: { ink: number[]; paper: number[] }): {
  data: Uint8Array;
  width: number;
  height: number;
} {
  const data = new Uint8Array(60 * 60 * 4);
  for (let p = 0; p < 3600; p++) {
    const [x, y] = [p % 60, Math.floor(p / 60)];
    data.set(x >= 28 && x < 33 && y >= 10 && y < 50 ? ink : paper, 4 * p);
  }
  return { data, width: 60, height: 60 };
}

describe('readDigits', () => {
  const normalization = { scale: 1 / 255, offset: -0.1 };

  test('gives the classes of each image in order, and leaves no tensor', async () => {
    const model = createModel('tiny', { seed: 1 });
    const before = memory().numTensors;
    const images = [prepareDigit(bar({ ink: [0, 0, 0, 255], paper: [255, 255, 255, 255] })).pixels];
    images.push(new Uint8Array(784));
    const read = await readDigits({ model, normalization }, images);
    expect(memory().numTensors).toBe(before);
    for (const { digit, confidence, probabilities } of read) {
      expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
      expect(probabilities[digit]).toBe(Math.max(...probabilities));
      expect(confidence).toBe(probabilities[digit]);
    }
    expect(read[0]!.probabilities).not.toEqual(read[1]!.probabilities);
    await expect(readDigits({ model, normalization }, [new Uint8Array(7)])).rejects.toThrow(RangeError);
    model.dispose();
  });

  test('reads a prepared picture as the recognizer reads it, white ink on a transparent page too', async () => {
    const model = createModel('tiny', { seed: 1 });
    const recognizer = createRecognizer({ model, normalization });
    for (const picture of [
      bar({ ink: [0, 0, 0, 255], paper: [255, 255, 255, 255] }),
      bar({ ink: [255, 255, 255, 255], paper: [0, 0, 0, 0] }),
    ]) {
      const [read] = await readDigits({ model, normalization }, [prepareDigit(picture).pixels]);
      expect(await recognizer.recognize(picture)).toMatchObject([{ ...read }]);
    }
    model.dispose();
  });
});

describe('describeReadingError', () => {
  const failure = (read: () => unknown): unknown => {
    try {
      read();
    } catch (error) {
      return error;
    }
    throw new Error('expected a failure');
  };

  test('has words for a blank picture and for a halftone print', () => {
    const blank = failure(() => prepareDigit({ pixels: new Uint8Array(100), width: 10, height: 10 }));
    expect(describeReadingError(blank)?.problem).toBe('no digits found');
    const dots = Uint8Array.from({ length: 300 * 300 }, (_, p) =>
      p % 300 > 1 && p % 3 === 0 && Math.floor(p / 300) % 3 === 0 ? 0 : 255,
    );
    const crowded = failure(() => prepareDigit({ pixels: dots, width: 300, height: 300 }));
    expect(describeReadingError(crowded)?.problem).toBe('too many specks to be digits');
  });

  test('knows errors of another copy of the recognizer, and leaves all others to the caller', () => {
    const copy = Object.assign(new Error('copied'), { [Symbol.for('@penstroke/errors:BlankPictureError')]: true });
    expect(copy).not.toBeInstanceOf(BlankPictureError);
    expect(describeReadingError(copy)).toBeDefined();
    for (const error of [new Error('out of memory'), undefined, 'text']) {
      expect(describeReadingError(error)).toBeUndefined();
    }
  });
});
