/**
 * Makes the network that the recognizer ships, from seed 1:
 *
 *     npm ci && node train-reader.mjs [--epochs 8] [--out FOLDER]      (after `pnpm build` in the workspace)
 *
 * Trains, fits the temperature of the probabilities on validation images alone, and writes the network to FOLDER; a run that was
 * stopped is resumed.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { registerSimdBackend } from '@penstroke/backend-simd';
import { loadWideModule } from '@penstroke/backend-simd/wide';
import { loadMnist } from '@penstroke/dataset/node';
import { saveModel } from '@penstroke/models';
import { createRun } from '@penstroke/recipes';
import { train } from '@penstroke/trainer';
import { loadCheckpoint, saveCheckpoint } from '@penstroke/trainer/node';
import { setBackend } from '@tensorflow/tfjs-core';
import { sharpen, soften } from './bitmap.mjs';
import { Draws } from './draw.mjs';
import { countMisreadDigits, logitsOf } from './logits.mjs';
import { CLASS_NAMES, makeSets, NONE, SEVERAL, VALIDATION_DIGITS } from './make-set.mjs';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    scale: { type: 'string', default: '1' },
    epochs: { type: 'string', default: '8' },
    'final-epochs': { type: 'string', default: '3' },
    width: { type: 'string', default: '16' },
    hidden: { type: 'string', default: '36' },
    out: { type: 'string', default: '.cache/reader' },
    cache: { type: 'string', default: '.cache' },
    threads: { type: 'string', default: '2' },
  },
});
const seed = Number(values.seed);
const here = (path) => new URL(path.endsWith('/') ? path : `${path}/`, `file://${process.cwd()}/`);
const { train: digits, test } = await loadMnist();
const made = { seed, cache: here(values.cache), scale: Number(values.scale) };
const sets = await makeSets(digits, made);
const cuts = await makeSets(digits, { ...made, make: 'cuts' });

await registerSimdBackend({ threads: Number(values.threads), load: loadWideModule });
await setBackend('simd');

const asSet = (set) => ({ ...set, height: 28, width: 28, channels: 1, classNames: CLASS_NAMES });
const out = here(values.out);
await mkdir(out, { recursive: true });
const own = digits.count - VALIDATION_DIGITS;
const ownImages = digits.images.subarray(VALIDATION_DIGITS * 784);
const ownLabels = digits.labels.subarray(VALIDATION_DIGITS);

/** Trains for some epochs on the sets and MNIST's own digits, `copies` times more; a stage that was stopped is resumed. */
async function trainStage(name, { copies, epochs, maximum, dropoutRate, labelSmoothing, from }) {
  // createRun cuts the first images off for validation, so the sets become one.
  const joined = {
    count: sets.validation.count + sets.train.count + copies.reduce((sum, { labels }) => sum + labels.length, 0),
    images: Buffer.concat([sets.validation.images, sets.train.images, ...copies.map(({ images }) => images)]),
    labels: Buffer.concat([sets.validation.labels, sets.train.labels, ...copies.map(({ labels }) => labels)]),
  };
  const recipe = {
    name: 'reader',
    description: 'the network that the recognizer ships',
    model: {
      name: 'best',
      options: { width: Number(values.width), hiddenUnits: Number(values.hidden), dropoutRate },
    },
    data: { dataset: 'reader', validationCount: sets.validation.count, normalization: 'unit' },
    augment: [
      {
        kind: 'elastic',
        alpha: 16,
        sigma: 5,
        affine: { angleDegrees: 7, scale: [0.93, 1.07], shearDegrees: 5, shiftPixels: 1.3 },
      },
    ],
    order: 'epoch',
    batchSize: 128,
    length: { epochs },
    optimizer: { kind: 'adam', learningRate: 0.001 },
    schedule: { kind: 'one-cycle', maximum },
    averageDecay: 0.999,
    labelSmoothing,
  };
  const run = createRun({
    recipe,
    imageSets: { train: asSet(joined), test: asSet(sets.validation) },
    seed,
  });
  for (const layer of from?.model.layers ?? []) run.model.getLayer(layer.name).setWeights(layer.getWeights());
  const folder = new URL(`${name}/`, out);
  const checkpoint = folder.pathname;
  const resume = existsSync(new URL('checkpoint.json', folder)) ? await loadCheckpoint(checkpoint) : undefined;
  for await (const event of train({
    ...run.trainOptions,
    ...(resume && { resume }),
    checkpoint: { every: { epochs: 1 }, save: (state) => saveCheckpoint(checkpoint, state) },
  })) {
    if (event.event === 'epoch-end' || event.event === 'run-start' || event.event === 'run-end')
      console.log(JSON.stringify(event));
  }
  return { model: run.model, recipe, counts: run.counts };
}

// First on the images as they are. MNIST's own digits count twice: they are what the network is measured by, and the rest
// outnumbers them.
const first = await trainStage('checkpoint', {
  copies: [{ images: ownImages, labels: ownLabels }, cuts.train],
  epochs: Number(values.epochs),
  maximum: 0.008,
  dropoutRate: 0.05,
  labelSmoothing: 0.02,
});
// Then with rims as sharp as a reader meets them, and as soft.
const draws = new Draws(seed, 'levels');
const each = ({ images, count }, change) => {
  for (let i = 0; i < count; i++) change(images.subarray(i * 784, (i + 1) * 784));
};
for (const set of [sets.train, sets.validation, cuts.train, cuts.validation]) {
  each(set, (field) => {
    if (draws.chance(0.75)) sharpen(field, draws);
  });
}
const varied = { images: Uint8Array.from(ownImages), labels: ownLabels, count: own };
each(varied, (field) => {
  if (draws.chance(0.5)) sharpen(field, draws);
  else soften(field);
});
const run = await trainStage('final', {
  copies: [{ images: ownImages, labels: ownLabels }, varied, cuts.train],
  epochs: Number(values['final-epochs']),
  maximum: 0.004,
  dropoutRate: 0.1,
  labelSmoothing: 0.01,
  from: first,
});
const { recipe } = run;

/** Mean negative log-likelihood at a temperature. */
function lossAt(logits, labels, temperature) {
  const classes = CLASS_NAMES.length;
  let sum = 0;
  for (let i = 0; i < labels.length; i++) {
    const row = Array.from(logits.subarray(i * classes, (i + 1) * classes), (value) => value / temperature);
    const top = Math.max(...row);
    sum += top + Math.log(row.reduce((total, value) => total + Math.exp(value - top), 0)) - row[labels[i]];
  }
  return sum / labels.length;
}

const validation = await logitsOf(run.model, sets.validation);
let [temperature, bestLoss] = [1, Number.POSITIVE_INFINITY];
for (let candidate = 0.4; candidate <= 2.5; candidate += 0.02) {
  const loss = lossAt(validation, sets.validation.labels, candidate);
  if (loss < bestLoss) [temperature, bestLoss] = [Number(candidate.toFixed(2)), loss];
}
const scored = await logitsOf(run.model, test);
const classes = CLASS_NAMES.length;
const errors = countMisreadDigits(scored, test.labels);
let refused = 0;
for (let i = 0; i < test.count; i++) {
  const row = scored.subarray(i * classes, (i + 1) * classes);
  if (row.indexOf(Math.max(...row)) >= 10) refused++;
}
const sortOf = (label) => (label < 10 ? 'digits' : label === NONE ? 'none' : label === SEVERAL ? 'several' : 'signs');
const confusion = {};
for (let i = 0; i < sets.validation.count; i++) {
  const row = validation.subarray(i * classes, (i + 1) * classes);
  const best = row.indexOf(Math.max(...row));
  const label = sets.validation.labels[i];
  confusion[sortOf(label)] ??= { count: 0, right: 0, asDigit: 0, asNone: 0 };
  const counts = confusion[sortOf(label)];
  counts.count++;
  if (best === label) counts.right++;
  if (sortOf(best) === 'digits') counts.asDigit++;
  if (best === NONE || best === SEVERAL) counts.asNone++;
}
console.log(JSON.stringify({ temperature, bestLoss, testErrors: errors, testRefused: refused, confusion }));
const artifacts = await saveModel(run.model);
await writeFile(new URL('topology.json', out), JSON.stringify(artifacts.modelTopology));
await writeFile(new URL('specs.json', out), JSON.stringify(artifacts.weightSpecs));
await writeFile(new URL('weights.bin', out), new Uint8Array(artifacts.weightData));
await writeFile(
  new URL('card.json', out),
  JSON.stringify(
    {
      temperature,
      testErrors: errors,
      testRefused: refused,
      confusion,
      classNames: CLASS_NAMES,
      recipe,
      counts: run.counts,
    },
    null,
    2,
  ),
);
process.exit(0);
