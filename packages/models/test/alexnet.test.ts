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

/** 62 million weights take seconds to draw, and more where other work shares the cores. */
const TIMEOUT_MS = 240_000;

test(
  'alexnet for ImageNet has 62,378,344 parameters, the shapes of the paper and finite logits for one image',
  () => {
    const model = createModel('alexnet', { seed: 1 });
    const summary = summarize(model);
    expect(summary.parameters).toBe(62_378_344);
    expect(summary.multiplyAdds).toBe(1_135_256_096);
    const shapes = summary.layers.map((layer) => [layer.name, layer.outputShape.slice(1).join('x')]);
    expect(Object.fromEntries(shapes)).toMatchObject({
      conv1: '55x55x96',
      pool1: '27x27x96',
      pool2: '13x13x256',
      pool5: '6x6x256',
      flatten: '9216',
      dense6: '4096',
      dense7: '4096',
      logits: '1000',
    });
    const logits = tidy(() => (model.predict(bars(1, [227, 227, 3])) as Tensor).dataSync());
    expect(logits).toHaveLength(1000);
    expect(logits.every(Number.isFinite)).toBe(true);
    model.dispose();
  },
  TIMEOUT_MS,
);

test.each([67, 227])(
  'alexnet makes a training step on 2 square RGB images of side %i, and leaves no tensor',
  (side) => {
    const model = createModel('alexnet', { seed: 1, inputShape: [side, side, 3], classes: 10 });
    const images = bars(2, [side, side, 3]);
    const labels = tensor1d([3, 7], 'int32');
    const first = trainOnce(model, images, labels, 1);
    const before = memory().numTensors;
    expect(Number.isFinite(first)).toBe(true);
    expect(Number.isFinite(trainOnce(model, images, labels, 2))).toBe(true);
    expect(memory().numTensors).toBe(before);
    for (const tensor of [images, labels]) tensor.dispose();
    model.dispose();
  },
  TIMEOUT_MS,
);
