/**
 * Packs a trained reader into src/pretrained/reader-model.ts and prints what packing costs:
 *
 *     node pack-reader.mjs FOLDER      (FOLDER as train-reader.mjs wrote it; after `pnpm build` in the workspace)
 *
 * Large kernels are stored in 28 levels, by a range coder. Each output channel of a layer before a batch normalisation is first scaled to
 * a largest weight of 1, so that one scale fits all channels. The normalisation's gain undoes that, and takes its moving statistics in:
 * they become 0 and 1. Small kernels, the first and the last, and the normalisations are stored as float16.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { registerSimdBackend } from '@penstroke/backend-simd';
import { loadMnist } from '@penstroke/dataset/node';
import { loadModel } from '@penstroke/models';
import { setBackend } from '@tensorflow/tfjs-core';
import { sharpen } from './bitmap.mjs';
import { Draws } from './draw.mjs';
import { encodeLevels } from './encode-levels.mjs';
import { channelsOf, countMisreadDigits, logitsOf } from './logits.mjs';
import { makePart } from './make-set.mjs';

/** Kernels of fewer weights are float16. */
const LEVELS_FROM = 1000;
/** The coder takes up to 32. */
const LEVELS = 28;
/** Channels are measured on one part of N of the training set. */
const SAMPLE_PARTS = 40;

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('pack-reader: expected the folder of a trained reader');
const read = async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'));
const [specs, card] = [await read('specs.json'), await read('card.json')];
// What is null is left out: it is what a layer takes when nothing is said.
const topology = JSON.parse(JSON.stringify(await read('topology.json')), function (_key, value) {
  return value === null && !Array.isArray(this) ? undefined : value;
});
const bytes = await readFile(join(folder, 'weights.bin'));
const floats = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
const epsilons = new Map(
  topology.config.layers
    .filter(({ class_name }) => class_name === 'BatchNormalization')
    .map(({ config }) => [config.name, config.epsilon]),
);

let at = 0;
const weights = new Map(
  specs.map((spec) => {
    const size = spec.shape.reduce((product, side) => product * side, 1);
    at += size;
    return [spec.name, { ...spec, values: floats.slice(at - size, at) }];
  }),
);

/** The batch normalisation that follows a layer: the next layer of the chain. */
function normAfter(layerName) {
  const names = topology.config.layers.map(({ config }) => config.name);
  const next = names[names.indexOf(layerName) + 1];
  return epsilons.has(next) ? next : undefined;
}

for (const { name, shape, values } of weights.values()) {
  if (shape.length < 2) continue;
  const norm = normAfter(name.split('/')[0]);
  if (!norm) continue;
  const channels = shape.at(-1);
  const [gain, offset, mean, variance] = ['gamma', 'beta', 'moving_mean', 'moving_variance'].map(
    (part) => weights.get(`${norm}/${part}`).values,
  );
  const epsilon = epsilons.get(norm);
  for (let channel = 0; channel < channels; channel++) {
    let largest = 0;
    for (let i = channel; i < values.length; i += channels) largest = Math.max(largest, Math.abs(values[i]));
    if (largest === 0) continue;
    for (let i = channel; i < values.length; i += channels) values[i] /= largest;
    const factor = gain[channel] / Math.sqrt(variance[channel] + epsilon);
    gain[channel] = factor * largest;
    offset[channel] -= factor * mean[channel];
    mean[channel] = 0;
    variance[channel] = 1 - epsilon;
  }
}

/** The weights as the package stores them, and their specs as a model is loaded from them. */
function pack() {
  const parts = [];
  const rest = [];
  const kernels = [];
  const packedSpecs = [];
  for (const { name, shape, dtype, values } of weights.values()) {
    if (shape.length > 1 && values.length >= LEVELS_FROM) {
      const min = Math.min(...values);
      const scale = (Math.max(...values) - min) / (LEVELS - 1);
      kernels.push(Uint8Array.from(values, (value) => Math.round((value - min) / scale)));
      parts.push(Buffer.from(kernels.at(-1)));
      packedSpecs.push({ name, shape, dtype, quantization: { dtype: 'uint8', min, scale, original_dtype: 'float32' } });
    } else if (shape.length > 1 || /\/(gamma|beta)$/.test(name)) {
      parts.push(Buffer.from(Uint16Array.from(values, roundToFloat16).buffer));
      rest.push(parts.at(-1));
      packedSpecs.push({ name, shape, dtype, quantization: { dtype: 'float16', original_dtype: 'float32' } });
    } else {
      parts.push(Buffer.from(values.buffer));
      rest.push(parts.at(-1));
      packedSpecs.push({ name, shape, dtype });
    }
  }
  return { specs: packedSpecs, bytes: Buffer.concat(parts), kernels, rest };
}

const slice = (buffer) => buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength);
const load = (packing) =>
  loadModel({ modelTopology: topology, weightSpecs: packing.specs, weightData: slice(packing.bytes) });

await registerSimdBackend({ threads: 1 });
await setBackend('simd');
const { train: digits, test } = await loadMnist();
const exact = await load({ specs, bytes });
// Rounded kernels shift what comes out of them, all channels of `none` to one side for instance. From the first to the last, each
// normalisation gets back the mean and the deviation that its channels had, over training images: Nagel et al. 2019, arXiv 1906.04721.
const sample = await makePart(digits, { which: 'train', part: 0, parts: SAMPLE_PARTS, seed: 1, scale: 1 });
const draws = new Draws(1, 'pack');
for (let i = 0; i < sample.count; i++) {
  if (draws.chance(0.75)) sharpen(sample.images.subarray(i * 784, (i + 1) * 784), draws);
}
for (const norm of epsilons.keys()) {
  const [wanted, got] = [await channelsOf(exact, norm, sample), await channelsOf(await load(pack()), norm, sample)];
  const [gain, offset] = ['gamma', 'beta'].map((part) => weights.get(`${norm}/${part}`).values);
  for (let channel = 0; channel < gain.length; channel++) {
    const factor = got.deviation[channel] > 0 ? wanted.deviation[channel] / got.deviation[channel] : 1;
    gain[channel] *= factor;
    offset[channel] = wanted.mean[channel] + factor * (offset[channel] - got.mean[channel]);
  }
}
const { specs: packedSpecs, bytes: packed, kernels, rest } = pack();
const errorsOf = async (model) => countMisreadDigits(await logitsOf(model, test), test.labels);
const before = await errorsOf(exact);
const errors = await errorsOf(await load({ specs: packedSpecs, bytes: packed }));
console.log(
  JSON.stringify({
    weights: floats.length,
    bytes: packed.byteLength,
    errorsBefore: before,
    errors,
    testCount: test.count,
  }),
);

const { classNames, temperature } = card;
await writeFile(
  new URL('../src/pretrained/reader-model.ts', import.meta.url),
  `// Made by training/pack-reader.mjs; misreads ${errors} of the ${test.count} MNIST test digits.

/** The layers of the network, a LayersModel topology as JSON. */
export const READER_TOPOLOGY: string = '${JSON.stringify(topology)}';

/** The names and shapes of its weights as JSON, kernels packed in bytes. */
export const READER_WEIGHT_SPECS: string = '${JSON.stringify(packedSpecs)}';

/** What its outputs mean, and the temperature of their softmax, fitted on validation images. */
export const READER_METADATA: { readonly classNames: readonly string[]; readonly temperature: number } = ${JSON.stringify({ classNames, temperature })};

/** The levels of its packed kernels, one after the other, coded as decode-levels.ts reads them, in base64. */
export const READER_KERNELS: string =
  '${Buffer.from(encodeLevels(kernels)).toString('base64')}';

/** Its other weights, in base64. */
export const READER_WEIGHTS: string =
  '${Buffer.concat(rest).toString('base64')}';
`,
);
process.exit(0);

/** The float16 nearest to a float32, as its 16 bits; ties to even. */
function roundToFloat16(value) {
  const magnitude = Math.abs(value);
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  if (magnitude >= 65520) throw new RangeError(`pack-reader: the weight ${value} is beyond float16`);
  const exponent = Math.max(-14, Math.floor(Math.log2(magnitude || Number.MIN_VALUE)));
  const units = roundHalfToEven(magnitude / 2 ** (exponent - 10));
  // A full mantissa of 2048 carries into the exponent by itself.
  return sign | (units < 1024 ? units : ((exponent + 14) << 10) + units);
}

function roundHalfToEven(value) {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}
