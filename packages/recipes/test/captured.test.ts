/** The networks of all recipes: captured updates give the bits of eager ones, which are the reference. */
import { createHash } from 'node:crypto';
import { registerSimdBackend } from '@penstroke/backend-simd';
import { createRun, type Recipe, type RecipeName, recipes } from '@penstroke/recipes';
import { type RunEndEvent, train } from '@penstroke/trainer';
import { setBackend } from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { noiseSet } from './small-sets.ts';

/** PENSTROKE_CAPTURED_STEPS=100 for the long run, which also trains the AlexNets on one thread. */
const LONG_STEPS = process.env.PENSTROKE_CAPTURED_STEPS;
const BATCH = 6;

/** From update 16 on the short batch is replayed too. AlexNets take a second an update. */
function stepsOf(name: string): number {
  return Number(LONG_STEPS ?? (name.startsWith('alexnet') ? 9 : 18));
}

const allNames = Object.keys(recipes) as RecipeName[];
const imageSets = { train: noiseSet(3 * BATCH + 2), test: noiseSet(1, 2) };

/** Batches of 6, 6, 6 and 2 examples, with everything else as the recipe has it. */
function small(name: RecipeName): Recipe {
  const recipe = recipes[name];
  return { ...recipe, batchSize: BATCH, lastBatch: 'keep', data: { ...recipe.data, validationCount: 0 } };
}

async function trained(recipe: Recipe, steps: number, capture: boolean): Promise<{ bits: string; end: RunEndEvent }> {
  const run = createRun({ recipe, imageSets, seed: 5 });
  let end: RunEndEvent | undefined;
  const { test: _test, ...options } = run.trainOptions;
  for await (const event of train({ ...options, length: { steps }, capture })) {
    if (event.event === 'run-end') end = event;
  }
  const hash = createHash('sha256');
  for (const weight of run.model.weights) hash.update(weight.read().dataSync());
  run.dispose();
  return { bits: hash.digest('hex'), end: end! };
}

describe.each([1, 2])('on %d threads', (threads) => {
  const names = allNames.filter((name) => threads > 1 || LONG_STEPS || !name.startsWith('alexnet'));
  test.each(names.map((name) => [name, stepsOf(name)] as const))(
    '%s: %d updates',
    { timeout: 600_000 },
    async (name, steps) => {
      await registerSimdBackend({ threads });
      await setBackend('simd');
      const recipe = small(name);
      const eager = await trained(recipe, steps, false);
      const captured = await trained(recipe, steps, true);
      expect(captured.end.eagerReason).toBeUndefined();
      expect(captured.end.replayedSteps).toBeGreaterThanOrEqual(steps - 6);
      expect(captured.bits).toBe(eager.bits);
    },
  );
});
