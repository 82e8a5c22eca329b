// Times loading and batch order on the built package: `pnpm --filter @penstroke/dataset bench`, one JSON object.
import { cpus } from 'node:os';
import { nextBatchOrder } from '@penstroke/dataset';
import { loadMnist } from '@penstroke/dataset/node';

const REPEATS = 11;
const EXAMPLES = 60_000;
const BATCH = 64;

async function time(run) {
  await run(); // warm-up
  const durations = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const start = performance.now();
    await run(repeat + 1);
    durations.push(performance.now() - start);
  }
  const sorted = durations.sort((a, b) => a - b).map((duration) => Number(duration.toFixed(3)));
  return { medianMs: sorted[REPEATS >> 1], minMs: sorted[0], maxMs: sorted.at(-1) };
}

const order = nextBatchOrder({ exampleCount: EXAMPLES, batchSize: BATCH, seed: 42 });
const steps = order.stepsPerEpoch;
const report = {
  loadMnist: await time(() => loadMnist()),
  // A new epoch's permutation, and then its other batches.
  firstBatchOfEpoch: await time((repeat = 0) => order.indicesAt((repeat + 1) * 2 * steps)),
  otherBatchesOfEpoch: await time(() => {
    for (let step = 1; step < steps; step++) order.indicesAt(step);
  }),
};
const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version };
console.log(JSON.stringify({ repeats: REPEATS, examples: EXAMPLES, batch: BATCH, ...report, machine }));
