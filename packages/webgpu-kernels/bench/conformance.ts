/**
 * Whether the kernels are right on this device: the conformance suite of `@penstroke/ops` against `cpu`, and captured updates of whole
 * networks against eager ones, bit for bit. One JSON object a line: what failed, and how many did not.
 *
 *     --models lenet,lenet-bn,alexnet-dropout,alexnet-norm   whose captured updates are compared
 *     --steps 24      updates of each     --batch 32
 *     --cases 0       only that many cases of the suite, 0 for all
 *     --seconds 60    what is not begun by then is left out, and counted
 */
import '@tensorflow/tfjs-layers'; // the gradients of plain ops, for the composites
import { parseArgs } from 'node:util';
import { createModel, describeModel, type ModelName } from '@penstroke/models';
import { opsConformance, PENSTROKE_KERNELS } from '@penstroke/ops/conformance';
import { createRandom } from '@penstroke/random';
import { type RunEndEvent, train } from '@penstroke/trainer';
import { registerWebGPUKernels } from '@penstroke/webgpu-kernels';
import * as tf from '@tensorflow/tfjs-core';
import { startDawn } from './start-dawn.ts';

const { values: options } = parseArgs({
  options: {
    models: { type: 'string', default: 'lenet,lenet-bn,alexnet-dropout,alexnet-norm' },
    steps: { type: 'string', default: '24' },
    batch: { type: 'string', default: '32' },
    cases: { type: 'string', default: '0' },
    seconds: { type: 'string', default: '60' },
  },
});
const startedAt = performance.now();
const isLate = () => (performance.now() - startedAt) / 1000 > Number(options.seconds);
const print = (line: object) => console.log(JSON.stringify(line));
let failed = 0;

async function runSuite(): Promise<void> {
  const cases: { title: string; body: () => Promise<void> }[] = [];
  const expectation = (value: unknown) => ({
    toBe(expected: unknown) {
      if (!Object.is(value, expected)) throw new Error(String(value));
    },
  });
  const kernels = PENSTROKE_KERNELS.filter((name) => !name.startsWith('PenstrokeConv2DMaxPool'));
  opsConformance(
    { test: (title, body) => cases.push({ title, body }), expect: expectation },
    { backendName: 'webgpu', kernels },
  );
  const count = Number(options.cases) || cases.length;
  let passed = 0;
  let bad = 0;
  for (const { title, body } of cases.slice(0, count)) {
    if (isLate()) break;
    try {
      await body();
      passed++;
    } catch (error) {
      bad++;
      print({ conformance: title, failed: String(error).slice(0, 500) });
    }
  }
  failed += bad;
  print({ conformance: 'all', passed, failed: bad, leftOut: cases.length - passed - bad });
}

/** The weights after some updates on noise, as a hash would tell them apart: all their bytes. */
async function trained(name: ModelName, capture: boolean): Promise<{ bits: Buffer; end: RunEndEvent }> {
  const batch = Number(options.batch);
  const { inputShape } = describeModel(name);
  const model = createModel(name, { seed: 2 });
  const pixels = new Float32Array(batch * inputShape.reduce((product, length) => product * length, 1));
  let end: RunEndEvent | undefined;
  const run = train({
    model,
    data: {
      ...{ exampleCount: batch, batchSize: batch, stepsPerEpoch: 1, epochAt: (step: number) => step },
      batch(step) {
        createRandom(step, 'pixels').fillUniform(0, pixels);
        const labels = Int32Array.from({ length: batch }, (_, index) => (index + step) % 10);
        return {
          images: tf.tensor4d(pixels.slice(), [batch, ...inputShape] as [number, number, number, number]),
          labels: tf.tensor1d(labels, 'int32'),
        };
      },
    },
    ...{ length: { steps: Number(options.steps) }, optimizer: { kind: 'adam' }, seed: 5, averageDecay: 0.9, capture },
    schedule: { kind: 'cosine', warmUp: { steps: 3 } },
  });
  for await (const event of run) if (event.event === 'run-end') end = event;
  const parts: Buffer[] = [];
  for (const weight of model.weights) {
    const values = await weight.read().data();
    parts.push(Buffer.from(values.buffer.slice(values.byteOffset, values.byteOffset + values.byteLength)));
  }
  model.dispose();
  return { bits: Buffer.concat(parts), end: end! };
}

/** Of all numbers the share that differs, and by how much at most. */
function difference(one: Buffer, other: Buffer): { differing: number; most: number } {
  const [a, b] = [one, other].map(({ buffer, byteOffset, length }) => new Float32Array(buffer, byteOffset, length / 4));
  let differing = 0;
  let most = 0;
  for (const [index, value] of a!.entries()) {
    if (Object.is(value, b![index])) continue;
    differing++;
    most = Math.max(most, Math.abs(value - b![index]!));
  }
  return { differing: differing / a!.length, most };
}

async function compareCaptured(name: ModelName): Promise<void> {
  const eager = await trained(name, false);
  const captured = await trained(name, true);
  const { replayedSteps, eagerReason } = captured.end;
  const same = eager.bits.equals(captured.bits);
  if (!same) failed++;
  print({ captured: name, same, replayedSteps, eagerReason, ...(!same && difference(eager.bits, captured.bits)) });
}

print(await startDawn());
// As dynamic imports: bundlers drop the others, as what they import is never used.
await import('@tensorflow/tfjs-backend-cpu');
await import('@tensorflow/tfjs-backend-webgpu');
registerWebGPUKernels();
await tf.setBackend('webgpu');
const { device } = tf.backend() as unknown as { device: GPUDevice };
device.addEventListener('uncapturederror', (event) => {
  failed++;
  print({ deviceError: event.error.message.slice(0, 1000) });
});
for (const name of options.models.split(',').filter(Boolean) as ModelName[]) {
  if (isLate()) print({ captured: name, leftOut: true });
  else await compareCaptured(name);
}
await runSuite();
process.exit(failed === 0 ? 0 : 1);
