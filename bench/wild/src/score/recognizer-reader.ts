import '@tensorflow/tfjs-backend-cpu';
import { registerSimdBackend } from '@penstroke/backend-simd';
import { CrowdedPictureError, createRecognizer, pretrainedModel } from '@penstroke/recognizer';
import { setBackend } from '@tensorflow/tfjs-core';
import type { Picture } from '../image/canvas.ts';
import type { Reader, Reading } from './reader.ts';

const NOTHING: Reading = { text: '', digits: [] };

/** The recognizer package with the bundled network, in this process, on pictures in memory. */
export async function createRecognizerReader({ threads }: { readonly threads?: number } = {}): Promise<Reader> {
  await registerSimdBackend(threads === undefined ? {} : { threads });
  await setBackend('simd');
  const recognizer = createRecognizer({ model: await pretrainedModel() });
  async function readOne(picture: Picture): Promise<Reading> {
    try {
      const { lines, digits } = await recognizer.read(picture);
      return { text: lines.map(({ text }) => text).join('\n'), digits };
    } catch (error) {
      // To find too much to read is an answer.
      if (CrowdedPictureError.isInstance(error)) return NOTHING;
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
