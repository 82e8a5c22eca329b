import { describe, expect, test } from 'vitest';
import { expectSameData } from './expect-same-data.ts';

const run = (name: string, dataName: string, ...sums: readonly string[]) =>
  ({ name, record: { data: { name: dataName, files: sums.map((sha256) => ({ name: 'x', sha256 })) } } }) as never;

describe('expectSameData', () => {
  test('runs of the same files pass, wherever the files lay, and so does a single run', () => {
    expectSameData([run('a', 'mnist', '1', '2'), run('b', '/copy/of/mnist', '1', '2')]);
    expectSameData([run('a', 'own'), run('b', 'own', '1')]);
    expectSameData([run('a', 'mnist', '1')]);
  });

  test.each([
    ['other files', [run('a', 'mnist', '1', '2'), run('b', 'mnist', '1', '3')]],
    ['more files', [run('a', 'mnist', '1', '2'), run('b', 'mnist', '1')]],
    ['another name where there are no sums', [run('a', 'mnist'), run('b', 'mnist'), run('b', 'fashion-mnist')]],
  ])('%s: the run is named, with the remedy', (_, runs) => {
    expect(() => expectSameData(runs)).toThrow(
      /^b: was made with other data \(.+\) than a \(mnist\); evaluate each alone, or give --dataset$/,
    );
  });
});
