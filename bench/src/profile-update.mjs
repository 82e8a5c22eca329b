/**
 * Where the time of an update goes on `simd`: making the batch, the kernels of a captured update, JavaScript around them, and with
 * `--kernels` each kernel of an eager update. Runs the build: `pnpm build` first.
 *
 *     node src/profile-update.mjs [--recipe lenet] [--batch 128] [--threads 1] [--updates 400] [--quantile 0.5] [--kernels]
 *
 * Times are a quantile over updates, in microseconds of the main thread: a low one on a machine with other work. `cpu` is the mean
 * processor time of all threads.
 */
import { parseArgs } from 'node:util';
import { registerSimdBackend } from '@penstroke/backend-simd';
import { createRandom } from '@penstroke/random';
import { createRun, recipes } from '@penstroke/recipes';
import { train } from '@penstroke/trainer';
import { backend, setBackend } from '@tensorflow/tfjs-core';

const { values: options } = parseArgs({
  options: {
    recipe: { type: 'string', default: 'lenet' },
    batch: { type: 'string', default: '128' },
    threads: { type: 'string', default: '1' },
    updates: { type: 'string', default: '400' },
    quantile: { type: 'string', default: '0.5' },
    kernels: { type: 'boolean', default: false },
  },
});
const UPDATES = Number(options.updates);
const BATCH = Number(options.batch);
/** Engines compile what is hot for some hundred updates. */
const WARM_UP = Math.min(200, UPDATES);
const BATCHES = 64;

function noiseSet(count) {
  const images = new Uint8Array(count * 784);
  createRandom(1, 'profile').fillBits(0, new Uint32Array(images.buffer));
  const labels = Uint8Array.from({ length: count }, (_, index) => index % 10);
  return { images, labels, count, height: 28, width: 28, channels: 1, classNames: [...'0123456789'] };
}

function quantile(values) {
  const sorted = values.slice(WARM_UP).toSorted((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length * Number(options.quantile))]);
}

await registerSimdBackend({ threads: Number(options.threads) });
await setBackend('simd');
const { module } = backend();
const recipe = recipes[options.recipe];
const run = createRun({
  recipe: { ...recipe, batchSize: BATCH, data: { ...recipe.data, validationCount: 0 }, expand: undefined },
  imageSets: { train: noiseSet(BATCH * BATCHES), test: noiseSet(8) },
  seed: 1,
});

const seen = { update: [], batch: [], captured: [], around: [] };
const kernels = new Map();
let [calls, capturedTime] = [0, 0];
for (const name of ['run', 'runEach']) {
  const original = module[name];
  module[name] = (kernel, ...rest) => {
    const startedAt = performance.now();
    original(kernel, ...rest);
    const time = (performance.now() - startedAt) * 1000;
    if (kernel === 'plan') capturedTime += time;
    const key = `${String(++calls).padStart(3)} ${kernel}`;
    if (options.kernels) kernels.set(key, [...(kernels.get(key) ?? []), time]);
  };
}

let startedAt;

/** Times what JavaScript makes of a batch, and all that came before it. */
function timed(makeInputs) {
  return (step) => {
    const now = performance.now();
    const inputs = makeInputs(step);
    const batchTime = (performance.now() - now) * 1000;
    if (startedAt !== undefined) {
      const update = (now - startedAt) * 1000;
      seen.update.push(update);
      seen.captured.push(capturedTime);
      seen.around.push(update - seen.batch.at(-1) - capturedTime);
    }
    [startedAt, calls, capturedTime] = [now, 0, 0];
    seen.batch.push(batchTime);
    return inputs;
  };
}

const { test: _test, data, ...trainOptions } = run.trainOptions;
const { parts } = data;
const timedData = parts
  ? { ...data, parts: { ...parts, inputs: timed(parts.inputs) } }
  : { ...data, batch: timed(data.batch) };

let usage;
const length = { steps: UPDATES + WARM_UP };
for await (const event of train({
  ...trainOptions,
  data: timedData,
  length,
  displayStep: WARM_UP,
  capture: !options.kernels,
})) {
  if (event.event === 'step' && event.step === WARM_UP) usage = process.cpuUsage();
  if (event.event !== 'run-end') continue;
  const { user, system } = process.cpuUsage(usage);
  const { replayedSteps, eagerReason } = event;
  const times = Object.fromEntries(Object.entries(seen).map(([part, values]) => [part, quantile(values)]));
  console.log(JSON.stringify({ ...times, cpu: Math.round((user + system) / UPDATES), replayedSteps, eagerReason }));
}
for (const [kernel, times] of kernels) {
  if (times.length >= UPDATES) console.log(`${kernel.padEnd(34)}${String(quantile(times)).padStart(6)}`);
}
run.dispose();
process.exit(0);
