/** The machine's peak: multiply-adds on registers alone, in WebAssembly, on one or several threads at once. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import asc from 'assemblyscript/asc';

const VECTORS = 12;
const FLOPS = VECTORS * 4 * 2;
const ITERATIONS = 20_000_000;
const ROUNDS = 5;

/** Twelve independent sums hide the latency of the multiply-adds. */
function source(relaxed) {
  const names = Array.from({ length: VECTORS }, (_, i) => `s${i}`);
  const step = (s) => (relaxed ? `f32x4.relaxed_madd(x, y, ${s})` : `f32x4.add(f32x4.mul(x, y), ${s})`);
  // The factors are parameters: V8 13 loads constants again for each use.
  return `export function peak(n: i32, a: f32, b: f32): f32 {
    const x = f32x4.splat(a), y = f32x4.splat(b);
    ${names.map((s) => `let ${s} = x;`).join(' ')}
    for (let i = 0; i < n; i++) { ${names.map((s) => `${s} = ${step(s)};`).join(' ')} }
    return f32x4.extract_lane(${names.reduce((a, b) => `f32x4.add(${a}, ${b})`)}, 0);
  }`;
}

function run(module) {
  const { peak } = new WebAssembly.Instance(module).exports;
  peak(ITERATIONS / 10, 0.5, 1e-6);
  let best = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    peak(ITERATIONS, 0.5, 1e-6);
    best = Math.max(best, (FLOPS * ITERATIONS) / (performance.now() - start) / 1e6);
  }
  return best;
}

/** GFLOP/s of the fastest of some rounds, the sum over threads that run at the same time. */
export async function measurePeak({ threads, relaxed }) {
  const options = { optimizeLevel: 3, runtime: 'stub', enable: ['simd', ...(relaxed ? ['relaxed-simd'] : [])] };
  const { error, binary, stderr } = await asc.compileString(source(relaxed), options);
  if (error) throw new Error(`${stderr}`);
  const module = new WebAssembly.Module(binary);
  const others = Array.from({ length: threads - 1 }, () => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { fmaPeak: module } });
    return new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  });
  const own = run(module);
  return (await Promise.all(others)).reduce((sum, rate) => sum + rate, own);
}

if (!isMainThread && workerData?.fmaPeak) parentPort.postMessage(run(workerData.fmaPeak));
