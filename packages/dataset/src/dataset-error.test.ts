import { expect, test, vi } from 'vitest';
import { DatasetError } from './dataset-error.ts';

test('a DatasetError carries code, location and cause, and is told by its mark across copies of the package', async () => {
  const cause = new Error('ENOENT');
  const error = new DatasetError({ code: 'not-found', message: 'f: expected a folder', location: '/data', cause });
  expect(error).toMatchObject({ name: 'DatasetError', code: 'not-found', location: '/data', cause });
  expect(error.message).toBe('f: expected a folder (/data)');
  vi.resetModules();
  const { DatasetError: Other } = await import('./dataset-error.ts');
  expect(Other).not.toBe(DatasetError);
  expect(Other.isInstance(error)).toBe(true);
  for (const other of [cause, null, 'DatasetError', undefined]) expect(DatasetError.isInstance(other)).toBe(false);
});

test('a location is added once and to DatasetErrors only', () => {
  const plain = new DatasetError({ code: 'invalid-idx', message: 'parseIdx: no' });
  const located = DatasetError.at('a.gz', plain) as DatasetError;
  expect(located).toMatchObject({
    code: 'invalid-idx',
    location: 'a.gz',
    cause: plain,
    message: 'parseIdx: no (a.gz)',
  });
  expect(DatasetError.at('b', located)).toBe(located);
  const other = new TypeError('x');
  expect(DatasetError.at('b', other)).toBe(other);
});
