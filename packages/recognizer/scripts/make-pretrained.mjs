/**
 * Makes src/pretrained/reader-model.ts from the run of a small network, and prints how many of the 10,000 MNIST test digits the
 * packed network misreads.
 *
 *     node scripts/make-pretrained.mjs RUN_FOLDER      (after `pnpm build`)
 *
 * The shipped network comes from `penstroke train --config packages/recognizer/scripts/reader.json --epochs 12 --threads 1`.
 * Weights are packed as float16, half the bytes; tfjs unpacks them when the network is loaded.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { registerSimdBackend } from '@penstroke/backend-simd';
import { loadMnist } from '@penstroke/dataset/node';
import { loadModel } from '@penstroke/models';
import { argMax, setBackend, tensor4d, tidy } from '@tensorflow/tfjs-core';

const PACKAGE = join(dirname(fileURLToPath(import.meta.url)), '..');
const [runFolder] = process.argv.slice(2);
if (!runFolder) throw new Error('make-pretrained: expected the folder of a run');

const { modelTopology, weightsManifest } = JSON.parse(await readFile(join(runFolder, 'model/model.json'), 'utf8'));
const bytes = await readFile(join(runFolder, 'model/weights.bin'));
const weights = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
const weightSpecs = weightsManifest.flatMap((group) => group.weights);
const packed = Uint16Array.from(weights, roundToFloat16);
const artifacts = {
  modelTopology,
  weightSpecs: weightSpecs.map((spec) => ({ ...spec, quantization: { dtype: 'float16', original_dtype: 'float32' } })),
  weightData: packed.buffer,
};

await registerSimdBackend({ threads: 1 });
await setBackend('simd');
const model = await loadModel(artifacts);
const { test } = await loadMnist();
let errors = 0;
for (let start = 0; start < test.count; start += 500) {
  const digits = tidy(() => {
    const pixels = Float32Array.from(test.images.subarray(start * 784, (start + 500) * 784), (value) => value / 255);
    return argMax(model.predict(tensor4d(pixels, [500, 28, 28, 1])), 1).dataSync();
  });
  digits.forEach((digit, i) => {
    if (digit !== test.labels[start + i]) errors++;
  });
}
console.log(
  JSON.stringify({ parameters: weights.length, bytes: packed.byteLength, testErrors: errors, testCount: test.count }),
);

const source = `// Made by scripts/make-pretrained.mjs; misreads ${errors} of the ${test.count} MNIST test digits.

/** The layers of the network, a LayersModel topology as JSON. */
export const READER_TOPOLOGY: string = '${JSON.stringify(modelTopology)}';

/** The names and shapes of its weights as JSON, packed as float16. */
export const READER_WEIGHT_SPECS: string = '${JSON.stringify(artifacts.weightSpecs)}';

/** Its ${weights.length} weights, float16 little-endian, in base64. */
export const READER_WEIGHTS: string =
  '${Buffer.from(packed.buffer).toString('base64')}';
`;
await writeFile(join(PACKAGE, 'src/pretrained/reader-model.ts'), source);
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
