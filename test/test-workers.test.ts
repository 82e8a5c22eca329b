import { expect, test } from 'vitest';
import { testWorkers } from '../vitest.shared.ts';

const GIB = 2 ** 30;

test('testWorkers is a worker a core while each has 1.5 GiB, from 2 to 16', () => {
  expect(testWorkers(2, 24 * GIB)).toBe(2);
  expect(testWorkers(8, 24 * GIB)).toBe(8);
  expect(testWorkers(8, 6 * GIB)).toBe(4);
  expect(testWorkers(1, GIB)).toBe(2);
  expect(testWorkers(64, 512 * GIB)).toBe(16);
});
