/**
 * How many dispatches a captured update takes with the tiles for a GPU, and that no update compiles anything in turn, on a device that
 * checks all of them and runs none.
 */
import '@tensorflow/tfjs-layers';
import { type BuiltInModelName, createModel, describeModel } from '@penstroke/models';
import { type RunEndEvent, train } from '@penstroke/trainer';
import { registerWebGPUKernels } from '@penstroke/webgpu-kernels';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { countCalls } from './count-calls.ts';
import { deviceErrors, withWebGPU } from './start-webgpu.ts';

const STEPS = 6;

/** Dispatches of the second update, which is eager, and of the last one but one; pipelines that were compiled in turn, and in parallel. */
async function countsOf(
  name: BuiltInModelName,
  batchSize: number,
): Promise<{ eager: number; captured: number; inTurn: number; inParallel: number }> {
  const model = createModel(name, { seed: 1 });
  const images = tf.zeros<tf.Rank.R4>([batchSize, ...describeModel(name).inputShape]);
  const labels = tf.zeros<tf.Rank.R1>([batchSize], 'int32');
  const before: ReturnType<ReturnType<typeof countCalls>['read']>[] = [];
  const calls = countCalls();
  const run = train({
    model,
    data: {
      ...{ exampleCount: batchSize, batchSize, stepsPerEpoch: 1, epochAt: (step) => step },
      batch: () => {
        before.push(calls.read());
        return { images: images.clone(), labels: labels.clone() };
      },
    },
    ...{ length: { steps: STEPS }, optimizer: { kind: 'adam' }, seed: 1, displayStep: STEPS },
  });
  let end: RunEndEvent | undefined;
  for await (const event of run) if (event.event === 'run-end') end = event;
  calls.stop();
  expect(end).toMatchObject({ replayedSteps: STEPS - 3 });
  const dispatches = before.slice(1).map((now, index) => now.dispatchWorkgroups - before[index]!.dispatchWorkgroups);
  tf.dispose([images, labels]);
  model.dispose();
  const [first, last] = [before[0]!, before.at(-1)!];
  return {
    ...{ eager: dispatches[1]!, captured: dispatches.at(-1)! },
    inTurn: last.createComputePipeline - first.createComputePipeline,
    inParallel: last.createComputePipelineAsync - first.createComputePipelineAsync,
  };
}

/** There are no values to read: what is in memory may not be a number. */
function readZeros(): void {
  const backend = tf.backend() as unknown as { tensorMap: { get(id: object): { shape: number[] } }; read: unknown };
  backend.read = async (id: object) => new Float32Array(tf.util.sizeFromShape(backend.tensorMap.get(id).shape));
}

await withWebGPU(() => {
  registerWebGPUKernels();
  readZeros();
  // Each example's share of the mean loss is filled in before the first update.
  tf.fill([1], 1).dispose();

  // The device of this kind has 512 MB: less than alexnet-norm takes, or alexnet-dropout for batches of 128.
  test.each([
    ['lenet', 128, 15],
    ['lenet-bn', 128, 25],
    ['alexnet-dropout', 64, 37],
  ] as const)(
    '%s, batches of %i: %i dispatches in a captured update, nothing compiled in turn',
    { timeout: 300_000 },
    async (name, batchSize, count) => {
      const { eager, captured, inTurn, inParallel } = await countsOf(name, batchSize);
      expect(captured).toBe(count);
      expect(eager).toBeGreaterThan(count);
      // Networks share some.
      expect(inParallel).toBeGreaterThan(5);
      expect(inTurn).toBe(0);
      expect(deviceErrors.splice(0)).toEqual([]);
    },
  );
}, ['backend=null']);
