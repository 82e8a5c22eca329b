import { afterEach, expect, test, vi } from 'vitest';
import { runCli, temporaryFolder } from './helpers/run-cli.ts';

vi.mock('@penstroke/backend-simd', () => ({
  registerSimdBackend: () => Promise.reject(new Error('registerSimdBackend: expected 4 threads, got none\nand more')),
}));

const folder = temporaryFolder();
afterEach(() => folder.remove());

test('auto that takes plain JavaScript says why it is not simd', async () => {
  const one = ['train', 'lenet', '--dataset', 'fake', '--limit', '1', '--validation-count', '0', '--epochs', '1'];
  const { code, stderr, json } = await runCli([...one, '--json'], { cwd: folder.path });
  expect(code).toBe(0);
  expect(json().at(-1)).toMatchObject({ event: 'run-end', backend: 'cpu' });
  expect(stderr).toMatch(/^backend {2}simd does not work here: registerSimdBackend: expected 4 threads, got none$/m);
});
