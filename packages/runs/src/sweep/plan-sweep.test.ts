import { describe, expect, test } from 'vitest';
import { planSweep } from './plan-sweep.ts';
import { plannedRun } from './planned-run.ts';
import { SweepError } from './sweep-error.ts';
import { encodeSweepPlan, parseSweepPlan, type SweepPlan, sweepRunCount } from './sweep-plan.ts';
import { parseSweepRequest } from './sweep-request.ts';

const plan = (request: object): SweepPlan => planSweep(parseSweepRequest({ name: 'one', ...request }, 'sweep.json'));
const values = (request: object): unknown[] => plan(request).settings.map((setting) => setting.values);

describe('a plan', () => {
  const grid = { learningRate: [0.01, 0.001], batchSize: [32, 64, 128] };

  test('numbers every combination of a grid with every seed, the seeds fastest, then the last key', () => {
    const made = plan({ base: { recipe: 'lenet' }, grid, seeds: [7, 8] });
    expect(sweepRunCount(made)).toBe(12);
    expect(plannedRun(made, 0)).toMatchObject({ values: { learningRate: 0.01, batchSize: 32 }, seed: 7, name: '0000' });
    expect(plannedRun(made, 1)).toMatchObject({ setting: 0, seed: 8, spec: { seed: 8, recipe: { batchSize: 32 } } });
    expect(plannedRun(made, 11)).toMatchObject({
      setting: 5,
      values: { learningRate: 0.001, batchSize: 128 },
      spec: { recipe: { optimizer: { learningRate: 0.001 }, batchSize: 128 } },
    });
    expect(() => plannedRun(made, 12)).toThrow(RangeError);
  });

  test('is read back as it was written, large seeds and options of networks included', () => {
    const made = plan({
      base: { recipe: 'lenet', model: 'lenet-bn' },
      grid: { 'modelOption.dropoutRate': [0.1, 0.5], augment: [['none'], ['elastic']] },
      seeds: ['18446744073709551615', 3],
    });
    const text = encodeSweepPlan(made);
    expect(parseSweepPlan(JSON.parse(text), 'plan.json')).toEqual(made);
    expect(encodeSweepPlan(parseSweepPlan(JSON.parse(text), 'plan.json'))).toBe(text);
    expect(made.settings[1]).toMatchObject({ run: { recipe: { model: { options: { dropoutRate: 0.1 } } } } });
  });

  test('has one run where nothing varies', () => {
    expect(sweepRunCount(plan({}))).toBe(1);
    expect(values({})).toEqual([{}]);
  });
});

describe('random values', () => {
  const random = {
    count: 40,
    seed: 5,
    values: {
      learningRate: { from: 1e-4, to: 1e-2, scale: 'log' },
      batchSize: { from: 16, to: 18, whole: true },
      optimizer: ['adam', 'sgd'],
    },
  };

  test('are in their ranges, and all of them come', () => {
    const drawn = values({ random }) as { learningRate: number; batchSize: number; optimizer: string }[];
    expect(drawn).toHaveLength(40);
    expect(drawn.every(({ learningRate }) => learningRate >= 1e-4 && learningRate <= 1e-2)).toBe(true);
    // Half of a range of two powers of ten on a logarithmic scale.
    const low = drawn.filter(({ learningRate }) => learningRate < 1e-3).length;
    expect(low).toBeGreaterThan(10);
    expect(low).toBeLessThan(30);
    expect(new Set(drawn.map(({ batchSize }) => batchSize))).toEqual(new Set([16, 17, 18]));
    expect(new Set(drawn.map(({ optimizer }) => optimizer))).toEqual(new Set(['adam', 'sgd']));
  });

  test('repeat, and stay where another setting or more draws are added', () => {
    const { optimizer: _optimizer, ...fewer } = random.values;
    const [before, after] = [
      values({ random: { ...random, count: 30, values: fewer } }),
      values({ random: { ...random, values: { ...fewer, weightDecay: { from: 0, to: 0.1 } } } }),
    ] as [object[], { weightDecay: number }[]];
    expect(before).toEqual(after.slice(0, 30).map(({ weightDecay: _decay, ...rest }) => rest));
  });

  test('that come out equal stand in the plan once', () => {
    expect(values({ random: { count: 50, values: { optimizer: ['adam', 'sgd'] } } })).toHaveLength(2);
  });
});

describe('refused, with what is wrong:', () => {
  test.each([
    [{ grid: { learningrate: [1] } }, /unknown key "learningrate"/],
    [{ grid: { learningRate: [-1] } }, /learningRate: expected a number above 0, got -1/],
    [{ grid: { learningRate: [] } }, /grid.learningRate: /],
    [{ grid: { learningRate: [0.1, 0.1] } }, /grid.learningRate: expected different values, got 0.1 twice/],
    [{ grid: { seed: [1, 2] } }, /seed cannot vary; name the seeds in seeds/],
    [{ grid: { dataset: ['mnist', 'fake'] } }, /dataset cannot vary/],
    [{ grid: { model: ['lenet', 'nothing'] } }, /model "nothing": unknown model/],
    [{ base: { optimizer: 'adam' }, grid: { momentum: [0.5, 0.9] } }, /momentum 0.5: /],
    [{ grid: { batchSize: [32] }, random: { count: 1, values: {} } }, /expected grid or random, got both/],
    [{ seeds: [1, 1] }, /seeds: expected different values, got 1 twice/],
    [{ seeds: [1.5] }, /seeds/],
    [{ base: { seed: 3 } }, /base: unknown key "seed"/],
    [{ base: { validationCount: 0 }, grid: { batchSize: [32, 64] } }, /expected validation images to compare/],
    [{ grid: { limit: [100, 200] } }, /expected the same validation images for all settings, got 100 of mnist and 200/],
    [{ random: { count: 2, values: { batchSize: { from: 5, to: 5 } } } }, /expected from below to, got 5 and 5/],
    [{ random: { count: 2, values: { learningRate: { from: 0, to: 1, scale: 'log' } } } }, /expected from above 0/],
    [{ random: { count: 2, values: { batchSize: { from: 1.5, to: 5, whole: true } } } }, /expected whole numbers/],
    [{ name: '../x' }, /name: /],
    [
      {
        grid: {
          batchSize: Array.from({ length: 101 }, (_, i) => i + 1),
          epochs: Array.from({ length: 100 }, (_, i) => i + 1),
        },
      },
      /at most 10,000 settings, got 10,100/,
    ],
    [
      {
        grid: { batchSize: Array.from({ length: 101 }, (_, i) => i + 1) },
        seeds: Array.from({ length: 100 }, (_, i) => i),
      },
      /at most 10,000 runs, got 10,100/,
    ],
  ])('%j', (request, message) => {
    expect(() => plan(request)).toThrow(
      expect.objectContaining({ name: 'SweepError', message: expect.stringMatching(message) }),
    );
  });
});

test('a list as long as a file may hold is compared within a second', () => {
  // Number by number it is compared 5 billion times.
  const batchSize = Array.from({ length: 100_000 }, (_, i) => i + 1);
  const startedAt = performance.now();
  expect(() => plan({ grid: { batchSize } })).toThrow(/at most 10,000 settings, got 100,000/);
  expect(performance.now() - startedAt).toBeLessThan(1000);
});

describe('a plan from outside', () => {
  const written = (): Record<string, unknown> => JSON.parse(encodeSweepPlan(plan({ seeds: [1, 2] })));

  test.each([
    ['no object', () => null],
    ['another format', () => ({ ...written(), format: 'penstroke-run/1' })],
    ['no settings', () => ({ ...written(), settings: [] })],
    ['an unknown key', () => ({ ...written(), more: 1 })],
    ['a seed that is none', () => ({ ...written(), seeds: [-1] })],
    ['a run that is none', () => ({ ...written(), settings: [{ values: {}, run: { recipe: {} } }] })],
    ['too many runs', () => ({ ...written(), seeds: Array.from({ length: 10_001 }, (_, i) => i) })],
  ])('with %s is refused', (_, make) => {
    expect(() => parseSweepPlan(make(), 'plan.json')).toThrow(SweepError);
  });

  test('of a later version is told apart from a damaged one', () => {
    expect(() => parseSweepPlan({ ...written(), format: 'penstroke-sweep/2' }, 'plan.json')).toThrow(/a later version/);
  });
});
