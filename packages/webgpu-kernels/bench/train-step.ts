/**
 * Training and inference of whole networks on tfjs-backend-webgpu: its stock kernels (under the composite ops of
 * `@penstroke/ops`) against this package's, in one process on one device. One JSON object a line.
 *
 *     --models lenet,lenet-bn,alexnet-norm,alexnet-dropout --batches 64,128,1024 --kernels stock,penstroke
 *     --seconds 1.5   length of a round     --rounds 3     --submit 15   dispatches that tfjs collects before it submits
 *     --profile       device milliseconds of a step by program
 *     --out FILE      also writes them as one report     --commit HASH     the sources, for the report
 *     --stock-limit 128   largest batch for the AlexNets with stock kernels (LRNGrad takes seconds a step)
 */
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import '@tensorflow/tfjs-layers'; // the gradients of plain ops, for the composites
import { parseArgs } from 'node:util';
import { createBatchSource, epochOrder, type ImageSet, placeImages, unitRange } from '@penstroke/dataset';
import { createModel, describeModel, type ModelName } from '@penstroke/models';
import { createRandom } from '@penstroke/random';
import { train } from '@penstroke/trainer';
import { registerWebGPUKernels, unregisterWebGPUKernels } from '@penstroke/webgpu-kernels';
import * as tf from '@tensorflow/tfjs-core';
import { deviceTimes } from './device-times.ts';
import { startDawn } from './start-dawn.ts';

const BATCHES = 4;
const WARM_UP_STEPS = 3;
const COUNTED_STEPS = 4;

const { values: options } = parseArgs({
  options: {
    models: { type: 'string', default: 'lenet,lenet-bn,alexnet-norm,alexnet-dropout' },
    batches: { type: 'string', default: '64,128,1024' },
    kernels: { type: 'string', default: 'stock,penstroke' },
    seconds: { type: 'string', default: '1.5' },
    rounds: { type: 'string', default: '3' },
    submit: { type: 'string' },
    'stock-limit': { type: 'string', default: '128' },
    profile: { type: 'boolean', default: false },
    out: { type: 'string' },
    commit: { type: 'string' },
  },
});

const lines: object[] = [];

function print(line: object): void {
  lines.push(line);
  console.log(JSON.stringify(line));
}

/** The first line, of the device, and the others as the results. */
function writeReport(path: string): void {
  const [started, ...results] = lines;
  const machine = { cpu: os.cpus()[0]!.model, cores: os.cpus().length, memoryBytes: os.totalmem() };
  const { models, batches, kernels, seconds, rounds } = options;
  const asked = Object.entries({ models, batches, kernels, seconds, rounds }).map(
    ([name, value]) => `--${name} ${value}`,
  );
  const command = `node dist-bench/train-step.mjs ${asked.join(' ')}`;
  writeFileSync(
    path,
    `${JSON.stringify({ command, commit: options.commit, machine, ...started, results }, null, 2)}\n`,
  );
}

function noiseImages(count: number, [height, width, channels]: readonly number[]): ImageSet {
  const size = count * height! * width! * channels!;
  const images = new Uint8Array(Math.ceil(size / 4) * 4);
  createRandom(1, 'bench').fillBits(0, new Uint32Array(images.buffer));
  return {
    images: images.subarray(0, size),
    labels: Uint8Array.from({ length: count }, (_, index) => index % 10),
    count,
    height: height!,
    width: width!,
    channels: channels!,
    classNames: Array.from({ length: 10 }, (_, index) => String(index)),
  };
}

/** Counts calls of dispatchWorkgroups and submit. */
function countCalls(): { read(): { dispatches: number; submits: number }; stop(): void } {
  const counts = { dispatches: 0, submits: 0 };
  const pass = GPUComputePassEncoder.prototype;
  const queue = GPUQueue.prototype;
  const { dispatchWorkgroups } = pass;
  const { submit } = queue;
  pass.dispatchWorkgroups = function (...args) {
    counts.dispatches++;
    return dispatchWorkgroups.apply(this, args);
  };
  queue.submit = function (...args) {
    counts.submits++;
    return submit.apply(this, args);
  };
  return {
    read: () => ({ ...counts }),
    stop() {
      pass.dispatchWorkgroups = dispatchWorkgroups;
      queue.submit = submit;
    },
  };
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;
const round = (value: number, digits = 1): number => Number(value.toFixed(digits));

async function measure(
  run: (steps: number) => Promise<number>,
  batch: number,
): Promise<{ rate: number; range: number[] }> {
  const first = await run(2);
  const steps = Math.max(2, Math.round((first * Number(options.seconds)) / batch));
  const rates = [first];
  if ((2 * batch) / first < 2 * Number(options.seconds)) {
    rates.length = 0;
    for (let i = 0; i < Number(options.rounds); i++) rates.push(await run(steps));
  }
  return { rate: round(median(rates)), range: [round(Math.min(...rates)), round(Math.max(...rates))] };
}

async function bench(name: ModelName, batch: number, kernels: string): Promise<void> {
  const model = createModel(name, { seed: 1 });
  const placed = placeImages(noiseImages(batch * BATCHES, describeModel(name).inputShape), unitRange());
  const order = epochOrder({ exampleCount: placed.count, batchSize: batch, seed: 1 });
  const data = createBatchSource({ images: placed, order });
  const trainSteps = async (steps: number): Promise<number> => {
    const events = train({ model, data, length: { steps }, optimizer: { kind: 'adam' }, seed: 1, displayStep: steps });
    for await (const event of events) if (event.event === 'run-end') return event.imagesPerSecond;
    throw new Error('the run had no end');
  };
  const { images, labels } = placed.slice(0, batch);
  labels.dispose();
  const inferSteps = async (steps: number): Promise<number> => {
    const start = performance.now();
    let logits: tf.Tensor | undefined;
    for (let step = 0; step < steps; step++) {
      logits?.dispose();
      logits = tf.tidy(() => model.apply(images, { training: false }) as tf.Tensor);
    }
    await logits!.data();
    logits!.dispose();
    return (steps * batch) / ((performance.now() - start) / 1000);
  };

  const start = performance.now();
  await trainSteps(1);
  const firstStepMs = round(performance.now() - start, 0);
  await trainSteps(WARM_UP_STEPS);
  const training = await measure(trainSteps, batch);
  await inferSteps(2);
  const inference = await measure(inferSteps, batch);
  // What one more step costs: making the optimiser's slots and reading the losses cancel out.
  const counter = countCalls();
  await trainSteps(COUNTED_STEPS);
  const short = counter.read();
  await trainSteps(2 * COUNTED_STEPS);
  const both = counter.read();
  counter.stop();
  const perStep = (key: 'dispatches' | 'submits') => round((both[key] - 2 * short[key]) / COUNTED_STEPS, 2);
  print({
    model: name,
    batch,
    kernels,
    trainImagesPerSecond: training.rate,
    trainRange: training.range,
    inferImagesPerSecond: inference.rate,
    inferRange: inference.range,
    stepMs: round((batch / training.rate) * 1000, 3),
    dispatchesPerStep: perStep('dispatches'),
    submitsPerStep: perStep('submits'),
    firstStepMs,
  });
  if (options.profile) {
    const times = await deviceTimes(async () => void (await trainSteps(4)));
    const programs = [...times].map(([program, { count, ms }]) => ({
      program,
      dispatches: round(count / 4, 2),
      ms: round(ms / 4, 4),
    }));
    const deviceMs = round(
      programs.reduce((sum, { ms }) => sum + ms, 0),
      3,
    );
    print({ model: name, batch, kernels, deviceMsPerStep: deviceMs, programs: programs.sort((a, b) => b.ms - a.ms) });
  }
  tf.dispose([images]);
  placed.dispose();
  model.dispose();
}

const adapter = await startDawn();
await import('@tensorflow/tfjs-backend-webgpu');
if (options.submit) tf.env().set('WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE', Number(options.submit));
await tf.setBackend('webgpu');
print({
  ...adapter,
  submitBatch: tf.env().getNumber('WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE'),
  date: new Date().toISOString(),
});
const { device } = tf.backend() as unknown as { device: GPUDevice };
device.addEventListener('uncapturederror', (event) => {
  print({ error: event.error.message.slice(0, 1000) });
  process.exit(1);
});
for (const name of options.models.split(',') as ModelName[]) {
  for (const batch of options.batches.split(',').map(Number)) {
    for (const kernels of options.kernels.split(',')) {
      if (kernels === 'stock' && name.startsWith('alexnet') && batch > Number(options['stock-limit'])) continue;
      if (kernels === 'penstroke') registerWebGPUKernels();
      else unregisterWebGPUKernels();
      try {
        await bench(name, batch, kernels);
      } catch (error) {
        print({ model: name, batch, kernels, error: String(error) });
      }
    }
  }
}
if (options.out) writeReport(options.out);
process.exit(0);
