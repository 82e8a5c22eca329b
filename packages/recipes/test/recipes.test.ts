import { MAX_BATCH_SIZE, MAX_EPOCHS, MAX_LEARNING_RATE, recipeSchema, recipes } from '@penstroke/recipes';
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
    ['too large a batch', { ...recipes.lenet, batchSize: MAX_BATCH_SIZE + 1 }],
    ['too many epochs', { ...recipes.lenet, length: { epochs: MAX_EPOCHS + 1 } }],
    ['too long a step', { ...recipes.lenet, optimizer: { kind: 'sgd', learningRate: 1.1 * MAX_LEARNING_RATE } }],
    ['an unknown augmentation', { ...recipes.lenet, augment: [{ kind: 'swirl' }] }],
    ['a value that an augmentation does not take', { ...recipes.lenet, augment: [{ kind: 'cutout', sizePixels: -1 }] }],
  ];
  test.each(broken)('refuses %s', (_, value) => {
    expect(recipeSchema.safeParse(value).success).toBe(false);
  });
});
