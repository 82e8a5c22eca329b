import { registerSimdBackend } from '@penstroke/backend-simd';
import { createModel, summarize } from '@penstroke/models';
import { memory, setBackend, type Tensor, tensor1d, tidy } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { bars, trainOnce } from './train-once.ts';

/** Plain loops of the cpu backend would take minutes for these networks. */
beforeAll(async () => {
  await registerSimdBackend({ threads: 1 });
  await setBackend('simd');
});

test('alexnet for ImageNet has 62,378,344 parameters and the shapes of the paper', () => {
  const model = createModel('alexnet', { seed: 1 });
  const summary = summarize(model);
  expect(summary.parameters).toBe(62_378_344);
  const shapes = Object.fromEntries(summary.layers.map((layer) => [layer.name, layer.outputShape.slice(1).join('x')]));
  expect(shapes).toMatchObject({ conv1: '55x55x96', pool1: '27x27x96', pool2: '13x13x256', pool5: '6x6x256' });
  expect(shapes).toMatchObject({ flatten: '9216', dense6: '4096', dense7: '4096', logits: '1000' });
  model.dispose();
});

test('alexnet runs forward on one 227x227x3 image with finite logits', () => {
  const model = createModel('alexnet', { seed: 1, classes: 10 });
  const _t = Date.now();
  const logits = tidy(() => (model.predict(bars(1, [227, 227, 3])) as Tensor).dataSync());
  expect(logits).toHaveLength(10);
  expect(logits.every(Number.isFinite)).toBe(true);
  model.dispose();
});

test.each([67, 227])(
  'alexnet makes a training step on 2 square RGB images of side %i, and leaves no tensor',
  (side) => {
    const model = createModel('alexnet', { seed: 1, inputShape: [side, side, 3], classes: 10 });
    const images = bars(2, [side, side, 3]);
    const labels = tensor1d([3, 7], 'int32');
    const _t = Date.now();
    const first = trainOnce(model, images, labels, 1);
    const before = memory().numTensors;
    expect(Number.isFinite(first)).toBe(true);
    expect(Number.isFinite(trainOnce(model, images, labels, 2))).toBe(true);
    expect(memory().numTensors).toBe(before);
    for (const tensor of [images, labels]) tensor.dispose();
    model.dispose();
  },
);
