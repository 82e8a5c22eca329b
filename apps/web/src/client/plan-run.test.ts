import { recipes } from '@penstroke/recipes';
import { resolveRun, SettingsError } from '@penstroke/runs';
import { describe, expect, test } from 'vitest';
import { optionsOf } from './form-fields.ts';
import { formValuesOf, withOptimizer } from './form-values.ts';
import { planRun } from './plan-run.ts';

describe('planRun', () => {
  test.each(Object.keys(recipes) as (keyof typeof recipes)[])('%s: an untouched form is the recipe', (name) => {
    const { recipe, seed, backend } = planRun(formValuesOf(name));
    expect({ recipe, seed, backend }).toEqual({ recipe: recipes[name], seed: 1, backend: 'auto' });
  });

  test.each([
    ['0,001', 0.001],
    ['1,5e-3', 0.0015],
    ['0.001', 0.001],
  ])('a learning rate of %s is %s', (learningRate, expected) => {
    const { optimizer } = planRun({ ...formValuesOf('lenet'), learningRate }).recipe;
    expect(optimizer.learningRate).toBe(expected);
  });

  test.each(['1,000', '1000'])('a limit of %s is a thousand', (limit) => {
    expect(planRun({ ...formValuesOf('lenet'), limit }).recipe.data.limit).toBe(1000);
  });

  test('an augmentation takes the place of the recipe’s, and leaves its copies', () => {
    const form = formValuesOf('lenet-augmented');
    const chosen = planRun({ ...form, augment: ['affine'] }).recipe;
    expect(chosen.augment).toMatchObject([{ kind: 'affine' }]);
    expect(chosen.expand).toEqual(recipes['lenet-augmented'].expand);
    expect(chosen.expand).toHaveLength(4);
    expect(planRun({ ...form, augment: [] }).recipe).toMatchObject({ augment: [], expand: chosen.expand });
    expect(planRun({ ...form, expand: [] }).recipe.expand).toEqual([]);
  });

  test.each(optionsOf('augment'))('%s is what the command line makes of that name', (kind, label) => {
    const { augment = [] } = planRun({ ...formValuesOf('fast'), augment: [kind] }).recipe;
    expect(augment).toEqual(resolveRun({ augment: [kind as 'shift'] }).recipe.augment);
    const spec = augment[0]!;
    // What is promised is what is done.
    if (spec.kind === 'shift') expect(label).toContain(`${spec.maxShiftPixels} pixel`);
  });

  test('sgd is what the command line makes of it, at its usual rate and at another', () => {
    const form = withOptimizer(formValuesOf('lenet'), 'sgd');
    const command = { recipe: 'lenet', optimizer: 'sgd' } as const;
    expect(planRun(form).recipe).toEqual(resolveRun(command).recipe);
    const faster = planRun({ ...form, learningRate: '0.1' }).recipe;
    expect(faster).toEqual(resolveRun({ ...command, learningRate: 0.1 }).recipe);
    expect(withOptimizer(form, 'adam')).toEqual(formValuesOf('lenet'));
  });

  test('takes the other values, and your own data', () => {
    const form = { ...formValuesOf('lenet'), epochs: '0.5', limit: '100', batchSize: '7', seed: '9' };
    const plan = planRun({ ...form, data: 'own', model: 'best', schedule: 'constant', backend: 'cpu' });
    expect(plan).toMatchObject({ seed: 9, backend: 'cpu', dataName: 'own IDX files' });
    expect(plan.recipe).toMatchObject({
      batchSize: 7,
      length: { epochs: 0.5 },
      data: { dataset: 'own IDX files', limit: 100 },
      model: { name: 'best', options: {} },
      schedule: { kind: 'constant' },
    });
  });

  test.each([
    ['epochs', 'many', /^Epochs must be a number above 0.*, not “many”\.$/],
    ['epochs', '', /^Epochs must be a number/],
    ['learningRate', '11', /^Learning rate must be a number above 0, at most 10, not “11”\.$/],
    ['batchSize', '1.5', /^Batch size must be a whole number from 1 to/],
    ['limit', '-1', /^Digits to learn from must be a whole number/],
    ['seed', 'x', /^Seed must be a whole number from 0 to 2\^64 - 1, not “x”\.$/],
  ] as const)('%s “%s” is refused in words that say what is taken', (key, text, words) => {
    const plan = () => planRun({ ...formValuesOf('fast'), [key]: text });
    expect(plan).toThrow(SettingsError);
    expect(plan).toThrow(words);
  });
});
