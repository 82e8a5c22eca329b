import { fakeData } from '@penstroke/dataset';
import { expect, test } from 'vitest';
import type { OpenRun } from '../../node/open-run.ts';
import { chooseImages } from './choose-images.ts';

const data = { train: fakeData({ count: 40 }), test: fakeData({ count: 10 }) };

/** A run on images of fake data. */
function run(validationCount: number, inputShape = [28, 28, 1]): OpenRun {
  const record = { recipe: { data: { validationCount } }, inputShape, classNames: data.train.classNames };
  return { name: 'run', record } as unknown as OpenRun;
}

test.each([
  ['test', undefined, 10],
  ['test', 3, 3],
  ['test', 30, 10],
  ['validation', undefined, 30],
  ['validation', 7, 7],
] as const)('of the %s images, at most %s, are %d', (on, limit, count) => {
  expect(chooseImages(data, [run(30), run(35)], { on, limit }).count).toBe(count);
});

test('of a set smaller than the validation set all are taken', () => {
  expect(chooseImages(data, [run(5000)], { on: 'validation' }).count).toBe(40);
});

test('of another shape, or where a run has no validation set, none are', () => {
  expect(() => chooseImages(data, [run(30, [32, 32, 3])], { on: 'test' })).toThrow(
    /reads 32x32x3 images .* has 28x28x1/,
  );
  const named = (classNames: readonly string[]): OpenRun => {
    const { record } = run(30);
    return { name: 'run', record: { ...record, classNames } } as unknown as OpenRun;
  };
  const others = data.train.classNames.map((_, label) => `class ${label + 1}`);
  const own = {
    train: data.train,
    test: { ...data.test, classNames: data.test.classNames.map((_, label) => `class ${label}`) },
  };
  expect(() => chooseImages(own, [named(others)], { on: 'test' })).toThrow(
    /its class 0 is class 1, that of the data class 0/,
  );
  expect(chooseImages(data, [named(others)], { on: 'test' }).count).toBe(10);
  expect(() => chooseImages(data, [run(0)], { on: 'validation' })).toThrow(/no validation set; use --on test/);
});
