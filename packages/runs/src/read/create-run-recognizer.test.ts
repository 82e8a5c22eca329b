import { createModel } from '@penstroke/models';
import { setBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { layers, sequential } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, test } from 'vitest';
import { createRunRecognizer } from './create-run-recognizer.ts';

beforeAll(() => setBackend('cpu'));

const DIGITS = [...'0123456789'];
const BAR = [
  [
    { x: 0, y: 0 },
    { x: 3, y: 90 },
  ],
];
const about = {
  normalization: { scale: 1 / 255, offset: 0 },
  classNames: DIGITS,
  inputShape: [28, 28, 1] as [number, number, number],
};

describe('createRunRecognizer', () => {
  test("reads with the record's normalization and class names", async () => {
    const model = createModel('tiny', { seed: 1 });
    const read = async (record: typeof about) =>
      (await createRunRecognizer({ model, record, reject: 0 }).recognize({ strokes: BAR }))[0]!;
    const plain = await read(about);
    const backwards = await read({ ...about, classNames: [...DIGITS].reverse() });
    expect(backwards.probabilities).toEqual([...plain.probabilities].reverse());
    expect(backwards.digit).toBe(9 - plain.digit);
    const inverted = await read({ ...about, normalization: { scale: -1 / 255, offset: 1 } });
    expect(inverted.probabilities).not.toEqual(plain.probabilities);
    model.dispose();
  });

  test('rejects what is below the given confidence', async () => {
    const model = createModel('tiny', { seed: 1 });
    const page = await createRunRecognizer({ model, record: about, reject: 1 }).read({ strokes: BAR });
    expect([page.digits, page.rejected.length]).toEqual([[], 1]);
    model.dispose();
  });

  test('brings ink to the size, the channels and the side that the record says', async () => {
    const inputShape = [12, 10, 3] as [number, number, number];
    const own = sequential({
      layers: [layers.flatten({ inputShape }), layers.dense({ units: 2, kernelInitializer: 'ones' })],
    });
    const record = { ...about, inputShape, classNames: ['full', 'empty'] };
    const read = (ink: 'light' | 'dark') =>
      createRunRecognizer({ model: own, record: { ...record, ink: { side: ink, extent: 0.5 } } }).read({
        strokes: BAR,
      });
    const seen = await read('dark');
    expect(seen.symbols[0]!.pixels).toHaveLength(12 * 10);
    expect(seen.lines[0]!.text).toMatch(/full|empty/);
    expect((own.getUserDefinedMetadata() as { penstroke: object }).penstroke).toMatchObject({ ink: { side: 'dark' } });
    own.dispose();
  });

  test('a record of other images than the network takes is refused, and names of another number', () => {
    const model = createModel('tiny', { seed: 1 });
    const start = (record: object) => () => createRunRecognizer({ model, record: { ...about, ...record } });
    expect(start({ inputShape: [32, 32, 3] })).toThrow(
      /expected a network of 32x32x3 images, as the run's record says, got one of 28x28x1; the files/,
    );
    expect(start({ classNames: ['shirt', 'coat'] })).toThrow(/expected 10 class names, one an output, got 2; name/);
    model.dispose();
  });
});
