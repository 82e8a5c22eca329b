/**
 * Measures Penstroke's `simd` backend beside its peers, in one run on one machine with the same number of threads (but for jax-js
 * and tfjs's `cpu`, which know only one; `node` is Penstroke on TensorFlow's library), and writes docs/results/bench-cpu.json and a
 * Markdown table.
 *
 *     node src/main.mjs [--models lenet,...] [--batches 64,128,256] [--threads 2] [--rounds 3] [--seconds 2]
 *         [--peers simd,simd-wide,pytorch,pytorch-debian,node,cpu,jax]
 *
 * The peers take turns within each round, so that a drift of the machine's speed meets all of them; a figure is the median of
 * its rounds, with the lowest and the highest beside it. `simd-wide` is `simd` with two vectors at once (`--wide`), where the Node that
 * runs this can. `pytorch` is the newest version of PyPI, in a virtual environment that is made on first use, `pytorch-debian` that of
 * Debian's python3-torch. The first round tries every setting, `--seconds` each: both
 * memory layouts, fused Adam, compiled; the fastest for training and for inference are measured in the others.
 */
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { loadWideModule } from '@penstroke/backend-simd/wide';
import { median } from '@penstroke/runs';
import { formatTable } from './format-table.mjs';
import { pythonWithTorch } from './python-with-torch.mjs';

const BENCH = join(dirname(fileURLToPath(import.meta.url)), '..');
const ROOT = join(BENCH, '..');
const CLI = join(ROOT, 'apps/cli/dist/main.js');
/** Slow peers are measured once, on the small network and one batch only: a step of the others would take minutes. */
const SLOW_PEERS = { cpu: { models: ['lenet'], batches: [64] }, jax: { models: ['lenet'], batches: [128] } };

/**
 * What makes PyTorch steady. In Debian's, OpenBLAS's threads and OpenMP's, which spin while they wait, take the cores from each
 * other: steps of a small network then take up to three times as long, now and then.
 */
const TUNED = { OPENBLAS_NUM_THREADS: '1', OMP_PROC_BIND: 'true' };

/** Rounds within one run of the command line, each half of the seconds long. */
const INNER_ROUNDS = 5;

const run = promisify(execFile);
/** The Python of each PyTorch. */
const pythons = new Map();

const { values: options } = parseArgs({
  options: {
    models: { type: 'string', default: 'lenet,lenet-bn,alexnet-norm,alexnet-dropout' },
    batches: { type: 'string', default: '64,128,256' },
    threads: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '2' },
    peers: { type: 'string', default: 'simd,simd-wide,pytorch,pytorch-debian,node,cpu,jax' },
    out: { type: 'string', default: join(ROOT, 'docs/results/bench-cpu.json') },
  },
});

/** Runs a program and returns its standard output as JSON objects, one a line. */
async function runJsonLines(program, args, environment = {}) {
  const env = { ...process.env, ...environment };
  const { stdout } = await run(program, args, { cwd: BENCH, env, maxBuffer: 1 << 24 });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const PEERS = {
  simd: (model, batch) => runPenstroke('simd', model, batch),
  'simd-wide': (model, batch) => runPenstroke('simd', model, batch, { more: ['--wide'] }),
  node: (model, batch) => runPenstroke('node', model, batch),
  cpu: (model, batch) => runPenstroke('cpu', model, batch, { rounds: 1 }),
  pytorch: runPyTorch,
  'pytorch-debian': runPyTorch,
  jax: (_model, batch) =>
    runJsonLines(process.execPath, [join(BENCH, 'peers/jax-js.mjs'), '--batch', batch, '--seconds', options.seconds]),
};

/** @param {string[]} more further options of the command line */
function runPenstroke(backend, model, batch, { rounds = INNER_ROUNDS, more = [] } = {}) {
  const what = ['--model', model, '--batch', batch, '--backend', backend, '--threads', options.threads];
  const length = ['--rounds', String(rounds), '--round-seconds', String(Number(options.seconds) / 2)];
  return runJsonLines(process.execPath, [CLI, 'bench', ...what, ...length, ...more, '--json']);
}

/** @param {string[]} settings all that there are when empty */
function runPyTorch(model, batch, settings, peer) {
  const what = ['--models', model, '--batches', batch, '--threads', options.threads, '--seconds', options.seconds];
  const chosen = settings.length > 0 ? ['--settings', settings.join(',')] : [];
  return runJsonLines(pythons.get(peer), [join(BENCH, 'peers/pytorch.py'), ...what, ...chosen], TUNED);
}

/** The settings that train and infer fastest in the first round; none before it. */
function fastestSettings(samples) {
  const fastest = (key) => [...samples].sort((a, b) => b[key] - a[key])[0]?.setting;
  return [...new Set([fastest('trainImagesPerSecond'), fastest('inferImagesPerSecond')])].filter(Boolean);
}

function isPyTorch(peer) {
  return peer.startsWith('pytorch');
}

/** The peers that were asked for, without those that are not installed, which are named. */
async function installedPeers() {
  const installed = [];
  for (const peer of options.peers.split(',')) {
    if (peer === 'node' && !(await hasTensorflow())) continue;
    if (peer === 'simd-wide' && !(await hasWideVectors())) continue;
    if (isPyTorch(peer)) {
      const python = await pythonWithTorch(peer);
      if (!python) continue;
      pythons.set(peer, python);
    }
    installed.push(peer);
  }
  return installed;
}

/** The backend `node` of this project, on TensorFlow's library. */
async function hasTensorflow() {
  const { stdout } = await run(process.execPath, [CLI, 'backend', 'list', '--json'], { cwd: BENCH });
  if (/"backend":"node"/.test(stdout)) return true;
  process.stderr.write('no backend node: left out; run penstroke backend install node\n');
  return false;
}

/** Two vectors at once, in the Node that runs this. */
async function hasWideVectors() {
  const { module, wideFailure } = await loadWideModule({ threads: 1 });
  module.close();
  if (wideFailure === undefined) return true;
  process.stderr.write(`no peer simd-wide: left out; ${wideFailure}\n`);
  return false;
}

function summarise(numbers) {
  return { median: median(numbers), lowest: Math.min(...numbers), highest: Math.max(...numbers) };
}

/** The peer's rounds, in the setting whose median is the highest, for training and for inference. */
function keepFastestSetting(samples) {
  const settings = [...new Set(samples.map(({ setting }) => setting))].map((name) =>
    samples.filter(({ setting }) => setting === name),
  );
  const most = Math.max(...settings.map((group) => group.length));
  const rate = (group, key) => median(group.map((sample) => sample[key]));
  const fastest = (key) =>
    settings.filter((group) => group.length === most).sort((a, b) => rate(b, key) - rate(a, key))[0];
  const [training, inference] = [fastest('trainImagesPerSecond'), fastest('inferImagesPerSecond')];
  return {
    train: { ...summarise(training.map((sample) => sample.trainImagesPerSecond)), setting: training[0].setting },
    infer: { ...summarise(inference.map((sample) => sample.inferImagesPerSecond)), setting: inference[0].setting },
    version: samples[0].version,
  };
}

function isMeasured(peer, model, batch) {
  const slow = SLOW_PEERS[peer];
  return !slow || (slow.models.includes(model) && slow.batches.includes(Number(batch)));
}

/** The peers build the networks anew, so their sizes are compared before their speeds are. */
async function checkSameNetwork(model, samples) {
  const [summary] = await runJsonLines(process.execPath, [CLI, 'summary', model, '--json']);
  const other = samples.find(({ parameters }) => parameters !== summary.parameters);
  if (other) {
    throw new Error(`${model}: expected ${summary.parameters} parameters, got ${other.parameters} in ${other.backend}`);
  }
}

const report = {
  command: `pnpm bench ${process.argv.slice(2).join(' ')}`.trim(),
  date: new Date().toISOString(),
  machine: { cpu: os.cpus()[0].model, cores: os.cpus().length, memoryBytes: os.totalmem(), node: process.version },
  threads: Number(options.threads),
  rounds: Number(options.rounds),
  results: [],
};
await mkdir(dirname(options.out), { recursive: true });

/** All peers on one network and batch, in turns. */
async function compare(model, batch) {
  const peers = installed.filter((peer) => isMeasured(peer, model, batch));
  const samples = Object.fromEntries(peers.map((peer) => [peer, []]));
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const peer of peers) {
      if (round > 0 && SLOW_PEERS[peer]) continue;
      process.stderr.write(`${model} batch ${batch} round ${round + 1}: ${peer}\n`);
      samples[peer].push(...(await PEERS[peer](model, batch, fastestSettings(samples[peer]), peer)));
    }
  }
  const rebuilt = peers.filter(isPyTorch).flatMap((peer) => samples[peer]);
  if (rebuilt.length > 0) await checkSameNetwork(model, rebuilt);
  return peers.map((peer) => ({ model, batch: Number(batch), peer, ...keepFastestSetting(samples[peer]) }));
}

const installed = await installedPeers();
for (const batch of options.batches.split(',')) {
  for (const model of options.models.split(',')) {
    report.results.push(...(await compare(model, batch)));
    // What is measured is kept, should the rest be given up.
    await writeFile(options.out, `${JSON.stringify(report, null, 2)}\n`);
  }
}
console.log(formatTable(report));
