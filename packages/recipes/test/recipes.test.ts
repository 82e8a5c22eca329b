import { overrideRecipe, type Recipe, recipeSchema, recipes } from '@penstroke/recipes';
import { describe, expect, test } from 'vitest';

const all = Object.entries(recipes);

describe('the recipes', () => {
  test.each(all)('%s has its name, survives JSON and passes the schema', (name, recipe) => {
    expect(recipe.name).toBe(name);
    expect(recipeSchema.parse(JSON.parse(JSON.stringify(recipe)))).toEqual(JSON.parse(JSON.stringify(recipe)));
  });

  test('cut the standard 5,000 validation digits, but for the race to 99 %', () => {
    for (const [name, recipe] of all) expect(recipe.data.validationCount).toBe(name === 'fast' ? 0 : 5000);
  });
});

describe('recipeSchema', () => {
  const broken: [string, unknown][] = [
    ['an unknown key', { ...recipes.lenet, epochs: 3 }],
    ['no batch size', { ...recipes.lenet, batchSize: undefined }],
    ['a batch of 0', { ...recipes.lenet, batchSize: 0 }],
    ['two lengths', { ...recipes.lenet, length: { epochs: 1, samples: 10 } }],
    ['an unknown schedule', { ...recipes.lenet, schedule: { kind: 'warp' } }],
    ['a learning rate of NaN', { ...recipes.lenet, optimizer: { kind: 'adam', learningRate: Number.NaN } }],
    ['a decay of 1', { ...recipes.lenet, averageDecay: 1 }],
  ];
  test.each(broken)('refuses %s', (_, value) => {
    expect(recipeSchema.safeParse(value).success).toBe(false);
  });
});

describe('overrideRecipe', () => {
  const measured: Recipe = {
    ...recipes.lenet,
    expected: { testAccuracyMean: 0.99, runs: 3, trainSeconds: 60, machine: 'some' },
  };

  test('without overrides is the recipe itself', () => {
    expect(overrideRecipe(measured, {})).toBe(measured);
  });

  test('changes what is named, drops what was measured, leaves the original alone', () => {
    const before = structuredClone(measured);
    const changed = overrideRecipe(measured, { limit: 100, batchSize: 8, displayStep: 5, keep: 'best' });
    expect(changed).toMatchObject({
      data: { ...measured.data, limit: 100 },
      batchSize: 8,
      displayStep: 5,
      keep: 'best',
    });
    expect(changed.expected).toBeUndefined();
    expect(measured).toEqual(before);
  });

  test('a length of one kind takes the place of the other', () => {
    expect(overrideRecipe(measured, { samples: 200_000 }).length).toEqual({ samples: 200_000 });
    expect(overrideRecipe(recipes['alexnet-norm'], { epochs: 2 }).length).toEqual({ epochs: 2 });
    expect(() => overrideRecipe(measured, { epochs: 1, samples: 1 })).toThrow(RangeError);
  });

  test('the learning rate is that of the optimiser, and the maximum of a one-cycle schedule', () => {
    expect(overrideRecipe(recipes.best, { learningRate: 0.5 })).toMatchObject({
      optimizer: { kind: 'adam', learningRate: 0.5 },
      schedule: { kind: 'one-cycle', maximum: 0.5 },
    });
    expect(overrideRecipe(recipes.lenet, { schedule: 'constant' }).schedule).toEqual({ kind: 'constant' });
    expect(overrideRecipe(recipes['alexnet-norm'], { schedule: 'one-cycle', learningRate: 0.1 }).schedule).toEqual({
      kind: 'one-cycle',
      maximum: 0.1,
    });
  });

  test('every result passes the schema', () => {
    for (const schedule of ['constant', 'step', 'exponential', 'cosine', 'one-cycle'] as const) {
      for (const [, recipe] of all) {
        expect(recipeSchema.safeParse(overrideRecipe(recipe, { schedule, augment: [], expand: [] })).success).toBe(
          true,
        );
      }
    }
  });
});
