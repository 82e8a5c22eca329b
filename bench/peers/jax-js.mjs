/**
 * Times training and inference of `lenet` in jax-js on its WebAssembly backend and prints one JSON object.
 *
 *     node peers/jax-js.mjs --batch 128 --seconds 3
 *
 * A training step is one jitted function: forward, cross-entropy, gradients and Adam (jax-js arrays are consumed by use; `.ref`
 * keeps one for another use).
 */
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { blockUntilReady, defaultDevice, init, jit, lax, nn, numpy as np, tree, valueAndGrad } from '@jax-js/jax';

const { values: options } = parseArgs({
  options: { batch: { type: 'string', default: '128' }, seconds: { type: 'string', default: '3' } },
});
const batch = Number(options.batch);
const seconds = Number(options.seconds);

/** A deterministic array of small numbers; what they are does not matter to the time. */
function values(shape, scale) {
  const size = shape.reduce((product, side) => product * side, 1);
  return np.array(
    Float32Array.from({ length: size }, (_, index) => scale * Math.sin(index * 12.9898)),
    { shape },
  );
}

function createParameters() {
  return {
    conv1: values([12, 1, 3, 3], 0.4),
    bias1: np.zeros([12, 1, 1]),
    conv2: values([16, 12, 3, 3], 0.15),
    bias2: np.zeros([16, 1, 1]),
    dense1: values([576, 288], 0.05),
    dense1Bias: np.zeros([288]),
    dense2: values([288, 144], 0.08),
    dense2Bias: np.zeros([144]),
    dense3: values([144, 10], 0.1),
    dense3Bias: np.zeros([10]),
  };
}

function forward(p, images) {
  let x = lax.conv(images, p.conv1, [1, 1], 'SAME').add(p.bias1); // [batch, 12, 28, 28]
  x = lax.reduceWindow(x, np.max, [3, 3], [2, 2]); // [batch, 12, 13, 13]
  x = lax.conv(x, p.conv2, [1, 1], 'SAME').add(p.bias2); // [batch, 16, 13, 13]
  x = lax.reduceWindow(x, np.max, [3, 3], [2, 2]); // [batch, 16, 6, 6]
  x = x.reshape([batch, 576]);
  x = nn.selu(np.matmul(x, p.dense1).add(p.dense1Bias));
  x = nn.selu(np.matmul(x, p.dense2).add(p.dense2Bias));
  return np.matmul(x, p.dense3).add(p.dense3Bias); // [batch, 10]
}

function loss(p, images, labels) {
  return nn
    .logSoftmax(forward(p, images))
    .mul(nn.oneHot(labels, 10))
    .sum()
    .mul(-1 / batch);
}

const trainStep = jit((p, m, v, images, labels) => {
  const [value, g] = valueAndGrad(loss)(tree.ref(p), images, labels);
  const m2 = tree.map((a, b) => a.mul(0.9).add(b.mul(0.1)), m, tree.ref(g));
  const v2 = tree.map((a, b) => a.mul(0.999).add(b.ref.mul(b).mul(0.001)), v, g);
  const p2 = tree.map((a, b, c) => a.sub(b.mul(1e-3).div(np.sqrt(c).add(1e-7))), p, tree.ref(m2), tree.ref(v2));
  return [p2, m2, v2, value];
});
const inferStep = jit(forward);

async function measure(step) {
  for (let i = 0; i < 2; i++) await step();
  const rates = [];
  const end = performance.now() + seconds * 1000;
  while (rates.length < 5 || performance.now() < end) {
    const start = performance.now();
    await step();
    rates.push((batch * 1000) / (performance.now() - start));
  }
  rates.sort((a, b) => a - b);
  const at = (part) => Math.round(rates[Math.floor(part * (rates.length - 1))] * 10) / 10;
  return { median: at(0.5), quartiles: [at(0.25), at(0.5), at(0.75)] };
}

await init('wasm');
defaultDevice('wasm');
let parameters = createParameters();
let first = tree.map(np.zerosLike, createParameters());
let second = tree.map(np.zerosLike, createParameters());
const images = values([batch, 1, 28, 28], 1);
const labels = np.array(
  Int32Array.from({ length: batch }, (_, index) => index % 10),
  { dtype: np.int32 },
);

const training = await measure(async () => {
  let value;
  [parameters, first, second, value] = trainStep(parameters, first, second, images.ref, labels.ref);
  await value.data();
  await blockUntilReady(tree.ref(parameters));
});
const inference = await measure(async () => {
  await inferStep(tree.ref(parameters), images.ref).data();
});
console.log(
  JSON.stringify({
    model: 'lenet',
    backend: 'jax-js wasm',
    batch,
    threads: 1,
    trainImagesPerSecond: training.median,
    trainQuartiles: training.quartiles,
    inferImagesPerSecond: inference.median,
    inferQuartiles: inference.quartiles,
  }),
);
