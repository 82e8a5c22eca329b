import { createModel } from '@penstroke/models';
import { setBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { layers, sequential } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, test } from 'vitest';
import { english } from '../../words/english.ts';
import { setTexts, tell } from '../../words/texts.ts';
import { toldOf } from '../../words/told-error.ts';
import { createNetworkReader } from './network-reader.ts';

beforeAll(() => setBackend('cpu'));

const DIGITS = [...'0123456789'];
const about = { name: 'mine', normalization: { scale: 1 / 255, offset: 0 }, pretrained: false };

/** A network of a single layer. */
function network(classes: number, inputShape = [28, 28, 1]) {
  return sequential({ layers: [layers.flatten({ inputShape }), layers.dense({ units: classes })] });
}

describe('createNetworkReader', () => {
  test('takes digits beside other classes, and shows the digits', async () => {
    const classNames = ['none', ...DIGITS, '+'];
    const reader = createNetworkReader(network(12), { ...about, classNames });
    expect(reader.facts.classNames).toEqual(DIGITS);
    const bar = [
      [
        { x: 0, y: 0 },
        { x: 3, y: 90 },
      ],
    ];
    const { digits, signs, rejected } = await reader.recognizer.read({ strokes: bar });
    expect(digits.length + signs.length + rejected.length).toBe(1);
    reader.dispose();
  });

  test('takes ten classes of other things, under their names', () => {
    const classNames = ['shirt', 'coat', 'bag', 'boot', 'dress', 'top', 'shoe', 'skirt', 'hat', 'sock'];
    const reader = createNetworkReader(createModel('tiny', { seed: 1 }), { ...about, classNames });
    expect(reader.facts.classNames).toEqual(classNames);
    reader.dispose();
  });

  test.each([
    [network(12), /“mine” needs 28x28x1 input with 12 classes.*only 28x28 grey, and digits or 10 classes/],
    [network(10, [32, 32, 3]), /“mine” needs 32x32x3 input with 10 classes/],
  ])('says what it supports to other networks', (model, words) => {
    setTexts(english);
    const tried = (): string => {
      try {
        createNetworkReader(model, { ...about, classNames: DIGITS });
      } catch (error) {
        return tell(toldOf(error));
      }
      return 'no error';
    };
    expect(tried()).toMatch(words);
    model.dispose();
  });
});
