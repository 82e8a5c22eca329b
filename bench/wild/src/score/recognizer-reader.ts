import '@tensorflow/tfjs-backend-cpu';
import { registerSimdBackend } from '@penstroke/backend-simd';
import {
  BlankPictureError,
  CrowdedPictureError,
  createRecognizer,
  pretrainedModel,
  type RecognizedDigit,
} from '@penstroke/recognizer';
import { setBackend } from '@tensorflow/tfjs-core';
import type { Picture } from '../image/canvas.ts';
import type { Reader, Reading } from './reader.ts';

const NOTHING: Reading = { text: '', digits: [] };

/** The recognizer package with the network that comes along, in this process, on pictures in memory. */
export async function createRecognizerReader({ threads }: { readonly threads?: number } = {}): Promise<Reader> {
  await registerSimdBackend(threads === undefined ? {} : { threads });
  await setBackend('simd');
  const recognizer = createRecognizer({ model: await pretrainedModel() });
  async function readOne(picture: Picture): Promise<Reading> {
    try {
      const digits = await recognizer.recognize(picture);
      return { text: joinLines(digits), digits };
    } catch (error) {
      // To find nothing to read, or too much, is an answer.
      if (error instanceof BlankPictureError || error instanceof CrowdedPictureError) return NOTHING;
      throw error;
    }
  }
  return {
    name: '@penstroke/recognizer',
    async read(samples) {
      const readings: Reading[] = [];
      for (const sample of samples) {
        if (!('picture' in sample)) throw new TypeError('read: expected pictures in memory, got a file; use a command');
        readings.push(await readOne(sample.picture));
      }
      return readings;
    },
  };
}

/** Digits come line by line: a new line starts where one lies left of the last and below its middle. */
function joinLines(digits: readonly RecognizedDigit[]): string {
  let text = '';
  for (const [i, { digit, box }] of digits.entries()) {
    const last = digits[i - 1]?.box;
    const below = last !== undefined && box.left < last.left && box.top + box.height / 2 > last.top + last.height / 2;
    text += `${below ? '\n' : ''}${digit}`;
  }
  return text;
}
