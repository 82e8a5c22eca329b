/**
 * Makes the file of the network that comes with `@penstroke/recognizer` from the run of a small network, and prints how many of
 * the 10,000 MNIST test digits the packed network misreads.
 *
 *     node packages/runs/scripts/make-pretrained.mjs RUN_FOLDER      (after `pnpm build`)
 *
 * The shipped network comes from `penstroke train --config packages/recognizer/scripts/reader.json --epochs 12 --threads 1`.
 * Weights are packed as float16, half the bytes; tfjs unpacks them when the network is loaded.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { registerSimdBackend } from '@penstroke/backend-simd';
import { loadMnist } from '@penstroke/dataset/node';
import { loadModel } from '@penstroke/models';
import { predictProbabilities } from '@penstroke/runs';
import { readModelArtifacts, readRunRecord, runPaths } from '@penstroke/runs/node';
import { scoreProbabilities } from '@penstroke/trainer';
import { setBackend } from '@tensorflow/tfjs-core';

const FILE = join(import.meta.dirname, '../../recognizer/src/pretrained/reader-model.ts');
const [runFolder] = process.argv.slice(2);
if (!runFolder) throw new Error('make-pretrained: expected the folder of a run');

const { normalization, classNames } = await readRunRecord(runFolder);
if (Math.abs(normalization.scale * 255 - 1) > 1e-9 || normalization.offset !== 0) {
  throw new Error(
    'make-pretrained: expected a run on pixels from 0 to 1, got another normalization; use --normalization unit',
  );
}
const { modelTopology, weightSpecs, weightData } = await readModelArtifacts(runPaths(runFolder).model);
const weights = new Float32Array(weightData);
const packed = Uint16Array.from(weights, roundToFloat16);
const packedSpecs = weightSpecs.map((spec) => ({
  ...spec,
  quantization: { dtype: 'float16', original_dtype: 'float32' },
}));

await registerSimdBackend({ threads: 1 });
await setBackend('simd');
const model = await loadModel({ modelTopology, weightSpecs: packedSpecs, weightData: packed.buffer });
const { test } = await loadMnist();
const probabilities = await predictProbabilities({ members: [{ model, normalization }], images: test });
const { errors } = scoreProbabilities({ members: [probabilities], labels: test.labels, classes: classNames.length });
console.log(
  JSON.stringify({ parameters: weights.length, bytes: packed.byteLength, testErrors: errors, testCount: test.count }),
);

const source = `// Made by packages/runs/scripts/make-pretrained.mjs; misreads ${errors} of the ${test.count} MNIST test digits.

/** The layers of the network, a LayersModel topology as JSON. */
export const READER_TOPOLOGY: string = '${JSON.stringify(modelTopology)}';

/** The names and shapes of its weights as JSON, packed as float16. */
export const READER_WEIGHT_SPECS: string = '${JSON.stringify(packedSpecs)}';

/** Its ${weights.length} weights, float16 little-endian, in base64. */
export const READER_WEIGHTS: string =
  '${Buffer.from(packed.buffer).toString('base64')}';
`;
await writeFile(FILE, source);
process.exit(0);

/** The float16 nearest to a float32, as its 16 bits; ties to even. */
function roundToFloat16(value) {
  const magnitude = Math.abs(value);
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  if (magnitude >= 65520) throw new RangeError(`make-pretrained: the weight ${value} is beyond float16`);
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
