/** The networks of all recipes, 20 updates on TensorFlow: captured ones give the bits of eager ones, and all the losses of `simd`. */
import { createHash } from 'node:crypto';
import { registerSimdBackend } from '@penstroke/backend-simd';
import { createRun, type RecipeName, recipes } from '@penstroke/recipes';
import { registerTensorflowKernels } from '@penstroke/tensorflow-kernels';
import { type RunEndEvent, train } from '@penstroke/trainer';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { blobImages } from './blob-images.ts';
import { withTensorflow } from './start-tensorflow.ts';

const STEPS = 20;
const BATCH = 6;
/** The first loss differs by the rounding of the forward pass alone, the second by that of one update. */
const FIRST_BOUND = 1e-5;
const SECOND_BOUND = 5e-4;
/** Mean of 20 updates: on six images Adam's first steps turn a last bit into another sign, where the network is large. */
const MEAN_BOUND = 0.2;
const STEADY_BOUND = 1e-3;
const STEADY: readonly RecipeName[] = ['lenet', 'fast', 'tiny'];
const allNames = Object.keys(recipes) as RecipeName[];
const imageSets = { train: blobImages(3 * BATCH + 2), test: blobImages(1) };

/** Batches of 6, 6, 6 and 2 examples, with everything else as the recipe has it. */
async function trained(name: RecipeName, backend: string, capture: boolean) {
  await setBackend(backend);
  const recipe = recipes[name];
  const small = {
    ...recipe,
    batchSize: BATCH,
    lastBatch: 'keep',
    data: { ...recipe.data, validationCount: 0 },
  } as const;
  const run = createRun({ recipe: small, imageSets, seed: 5 });
  const losses: number[] = [];
  let end: RunEndEvent | undefined;
  const { test: _test, ...options } = run.trainOptions;
  for await (const event of train({ ...options, length: { steps: STEPS }, displayStep: 1, capture })) {
    if (event.event === 'step') losses.push(event.loss);
    if (event.event === 'run-end') end = event;
  }
  const hash = createHash('sha256');
  for (const weight of run.model.weights) hash.update(weight.read().dataSync());
  run.dispose();
  return { losses, bits: hash.digest('hex'), end: end! };
}

await withTensorflow(() => {
  beforeAll(async () => {
    await registerSimdBackend({ threads: 1 });
    registerTensorflowKernels();
  });

  test.each(allNames)(
    `%s: ${STEPS} updates, losses of simd within ${FIRST_BOUND}, ${SECOND_BOUND}, then ${MEAN_BOUND} on average`,
    { timeout: 600_000 },
    async (name) => {
      const simd = await trained(name, 'simd', false);
      const eager = await trained(name, 'tensorflow', false);
      const captured = await trained(name, 'tensorflow', true);
      expect(captured.end.eagerReason).toBeUndefined();
      expect(captured.end.replayedSteps).toBeGreaterThanOrEqual(STEPS - 6);
      expect(captured.losses).toEqual(eager.losses);
      expect(captured.bits).toBe(eager.bits);
      const errors = eager.losses.map((loss, step) => Math.abs(loss - simd.losses[step]!) / simd.losses[step]!);
      expect(errors).toHaveLength(STEPS);
      expect(errors[0]).toBeLessThan(FIRST_BOUND);
      expect(errors[1]).toBeLessThan(SECOND_BOUND);
      expect(sum(errors) / STEPS).toBeLessThan(STEADY.includes(name) ? STEADY_BOUND : MEAN_BOUND);
    },
  );
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
