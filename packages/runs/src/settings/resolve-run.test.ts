import { augmentPreset } from '@penstroke/augment';
import { type Recipe, recipeSchema, recipes } from '@penstroke/recipes';
import { describe, expect, test } from 'vitest';
import { recordedSettings } from './recorded-settings.ts';
import { resolveRun, runSpecSchema } from './resolve-run.ts';
import { type RunSettings, runSettingsSchema } from './run-settings.ts';
import { SettingsError } from './settings-error.ts';

const measured: Recipe = {
  ...recipes.lenet,
  expected: { testAccuracyMean: 0.99, runs: 3, trainSeconds: 60, machine: 'some' },
};
const recipeOf = (...sources: RunSettings[]): Recipe => resolveRun(...sources).recipe;

describe('resolveRun', () => {
  test('without settings is the default recipe itself with seed 1 on the backend that works', () => {
    expect(resolveRun()).toEqual({
      recipe: recipes.lenet,
      seed: 1,
      backend: 'auto',
      checkpointEvery: 1,
      evaluationBatchSize: 500,
    });
    expect(recipeOf({ recipe: measured })).toBe(measured);
  });

  test('changes what is named, drops what was measured, leaves the original alone', () => {
    const before = structuredClone(measured);
    const changed = recipeOf({ recipe: measured, limit: 100, batchSize: 8, displayStep: 5, keep: 'best' });
    expect(changed).toMatchObject({
      data: { ...measured.data, limit: 100 },
      batchSize: 8,
      displayStep: 5,
      keep: 'best',
    });
    expect(changed.expected).toBeUndefined();
    expect(measured).toEqual(before);
  });

  test('a length of one kind takes the place of the other, of a weaker source too, and one source has one', () => {
    expect(recipeOf({ samples: 200_000 }).length).toEqual({ samples: 200_000 });
    expect(recipeOf({ recipe: 'alexnet-norm', epochs: 2 }).length).toEqual({ epochs: 2 });
    expect(recipeOf({ samples: 999 }, { epochs: 2 }).length).toEqual({ epochs: 2 });
    expect(recipeOf({ epochs: 2 }, { samples: 999 }).length).toEqual({ samples: 999 });
    expect(() => resolveRun({ epochs: 1, samples: 1 })).toThrow(/--epochs and --samples exclude each other/);
  });

  test('the learning rate is that of the optimiser and the peak of a one-cycle schedule', () => {
    expect(recipeOf({ recipe: 'best', learningRate: 0.5 })).toMatchObject({
      optimizer: { kind: 'adam', learningRate: 0.5 },
      schedule: { kind: 'one-cycle', maximum: 0.5 },
    });
    expect(recipeOf({ schedule: 'constant' }).schedule).toEqual({ kind: 'constant' });
    const oneCycle = recipeOf({ recipe: 'alexnet-norm', schedule: 'one-cycle', learningRate: 0.1 });
    expect(oneCycle.schedule).toEqual({ kind: 'one-cycle', maximum: 0.1 });
  });

  test('another optimiser starts from its preset: sgd at 0.05 with Nesterov momentum 0.9, also as the peak', () => {
    expect(recipeOf({ optimizer: 'sgd' })).toMatchObject({
      optimizer: { kind: 'sgd', learningRate: 0.05, momentum: 0.9, nesterov: true },
      schedule: { kind: 'one-cycle', maximum: 0.05 },
    });
    expect(recipeOf({ optimizer: 'sgd', learningRate: 0.1, momentum: 0.5 }).optimizer).toEqual({
      kind: 'sgd',
      learningRate: 0.1,
      momentum: 0.5,
      nesterov: true,
    });
    expect(recipeOf({ optimizer: 'adam' }).optimizer).toEqual(recipes.lenet.optimizer);
  });

  test('momentum belongs to the rule of its source: a stronger rule without one displaces it, else it is an error', () => {
    const file: RunSettings = { optimizer: 'sgd', learningRate: 0.1, momentum: 0.9, weightDecay: 1e-4 };
    expect(recipeOf(file, { optimizer: 'adam' }).optimizer).toEqual({
      kind: 'adam',
      learningRate: 0.1,
      weightDecay: 1e-4,
    });
    expect(recipeOf({ momentum: 0.8 }, { optimizer: 'sgd' }).optimizer).toMatchObject({ kind: 'sgd', momentum: 0.8 });
    expect(recipeOf(file, { momentum: 0.7 }).optimizer).toMatchObject({ kind: 'sgd', momentum: 0.7 });
    expect(() => resolveRun({ momentum: 0.9 })).toThrow(/--momentum: adam takes none; leave it out, or add/);
    expect(() => resolveRun({ optimizer: 'adam' }, { momentum: 0.9 })).toThrow(SettingsError);
    expect(() => resolveRun(file, { optimizer: 'adam', momentum: 0.9 })).toThrow(SettingsError);
  });

  test('a network of another name starts with its own defaults, whatever a weaker source said of its own', () => {
    const file: RunSettings = { model: 'alexnet-norm', modelOption: { faithfulInit: true, dropoutRate: 0.1 } };
    expect(recipeOf(file, { modelOption: { dropoutRate: '0.3' } }).model).toEqual({
      name: 'alexnet-norm',
      options: { faithfulInit: true, dropoutRate: 0.3 },
    });
    expect(recipeOf(file, { model: 'lenet', modelOption: { convActivation: 'relu' } }).model).toEqual({
      name: 'lenet',
      options: { convActivation: 'relu' },
    });
  });

  test('an augmentation is the preset of its name, the same as that of @penstroke/augment', () => {
    expect(recipeOf({ augment: ['shift'] }).augment).toEqual([augmentPreset('shift')]);
    expect(recipeOf({ recipe: 'best', augment: ['none'] }).augment).toEqual([]);
    const own = { kind: 'cutout', sizePixels: 3 } as const;
    expect(recipeOf({ augment: [own, 'flip'] }).augment).toEqual([own, augmentPreset('flip')]);
  });

  test('an augmentation leaves the copies of the recipe as they are: they are a setting of their own', () => {
    const { expand } = recipes['lenet-augmented'];
    expect(recipeOf({ recipe: 'lenet-augmented', augment: ['affine'] }).expand).toEqual(expand);
    expect(recipeOf({ recipe: 'lenet-augmented', augment: [] }).expand).toEqual(expand);
    expect(recipeOf({ recipe: 'lenet-augmented', expand: ['none'] }).expand).toEqual([]);
    expect(recipeOf({ expand: ['shifts', 'flip-vertical'] }).expand).toEqual([
      ...expand!,
      { kind: 'flip', axis: 'vertical' },
    ]);
  });

  test('constant images are scaled to 0..1, because they have no deviation', () => {
    expect(recipeOf({ recipe: 'fast', dataset: 'fake' }).data.normalization).toBe('unit');
    const fake = { ...recipes.fast, data: { ...recipes.fast.data, dataset: 'fake' } };
    expect(recipeOf({ recipe: fake }).data.normalization).toBe('unit');
  });

  test('refuses the best of no validation images, an unknown recipe and an unknown network', () => {
    expect(() => resolveRun({ recipe: 'fast', keep: 'best' })).toThrow(/needs validation images/);
    expect(() => resolveRun({ recipe: 'lenett' })).toThrow(/unknown recipe "lenett"; the recipes are lenet, /);
    expect(() => resolveRun({ model: 'vgg' })).toThrow(/unknown model "vgg"; the models are lenet, /);
  });

  test('every result passes the schema', () => {
    for (const schedule of ['constant', 'step', 'exponential', 'cosine', 'one-cycle'] as const) {
      for (const recipe of Object.keys(recipes)) {
        const spec = resolveRun({ recipe, schedule, augment: [], expand: [] });
        expect(recipeSchema.safeParse(spec.recipe).success).toBe(true);
        expect(runSpecSchema.parse(spec)).toEqual(spec);
      }
    }
  });
});

describe('recordedSettings', () => {
  const record = { recipe: recipes.tiny, seed: '18446744073709551615', backend: { name: 'simd', threads: 3 } } as const;

  test('repeat a run, its checkpoints and batches of evaluation included', () => {
    const whole = { ...record, checkpointEvery: 0.5, evaluationBatchSize: 64 };
    expect(resolveRun(recordedSettings(whole))).toEqual({
      recipe: recipes.tiny,
      seed: 2n ** 64n - 1n,
      backend: 'simd',
      threads: 3,
      checkpointEvery: 0.5,
      evaluationBatchSize: 64,
    });
  });

  test('name threads only where simd or node stays the backend', () => {
    const threadsOf = (name: 'simd' | 'node' | 'cpu', stronger: RunSettings): number | undefined =>
      resolveRun(recordedSettings({ ...record, backend: { name, threads: 3 } }), stronger).threads;
    expect(threadsOf('simd', {})).toBe(3);
    expect(threadsOf('node', {})).toBe(3);
    expect(threadsOf('node', { backend: 'simd' })).toBeUndefined();
    expect(threadsOf('simd', { threads: 2 })).toBe(2);
    expect(threadsOf('simd', { backend: 'auto' })).toBeUndefined();
    expect(threadsOf('cpu', {})).toBeUndefined();
    expect(threadsOf('cpu', { backend: 'simd' })).toBeUndefined();
  });
});

describe('runSettingsSchema', () => {
  test.each([
    ['an unknown key', { epoch: 3 }, /epoch/],
    ['the old name of samples', { iterations: 3 }, /iterations/],
    ['an unknown augmentation', { augment: ['swirl'] }, /expected one of none, shift, .*, got "swirl"/],
    ['an augmentation out of range', { augment: [{ kind: 'cutout', sizePixels: -1 }] }, /sizePixels/],
    ['a label smoothing of 1', { labelSmoothing: 1 }, /labelSmoothing/],
    ['65 threads', { threads: 65 }, /threads/],
    ['a seed of 65 bits', { seed: '18446744073709551616' }, /2\^64/],
    ['a recipe with an unknown key', { recipe: { ...recipes.lenet, command: 'penstroke train' } }, /recipe/],
  ])('refuses %s', (_, value, message) => {
    const issues = runSettingsSchema.safeParse(value).error?.issues ?? [];
    expect(issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n')).toMatch(message);
  });
});
