import { afterEach, expect, test, vi } from 'vitest';
import { runCli, temporaryFolder } from './helpers/run-cli.ts';

const ONE = ['train', 'lenet', '--dataset', 'fake', '--limit', '1', '--validation-count', '0', '--epochs', '1'];

vi.mock('@penstroke/backend-simd', () => ({
  registerSimdBackend: () => Promise.reject(new Error('registerSimdBackend: expected 4 threads, got none\nand more')),
}));

const folder = temporaryFolder();
afterEach(() => folder.remove());

test('auto that takes plain JavaScript says why it is not simd', async () => {
  const { code, stderr, json } = await runCli([...ONE, '--json'], { cwd: folder.path });
  expect(code).toBe(0);
  expect(json().at(-1)).toMatchObject({ event: 'run-end', backend: 'cpu' });
  expect(stderr).toMatch(/^backend {2}simd does not work here: registerSimdBackend: expected 4 threads, got none$/m);
});

test('--wide and --threads on a backend that knows nothing of them are left out, with a line each', async () => {
  const { code, stderr } = await runCli([...ONE, '--backend', 'cpu', '--wide', '--threads', '2'], { cwd: folder.path });
  expect(code).toBe(0);
  expect(stderr).toMatch(/^backend {2}--threads is left out: cpu has its own$/m);
  expect(stderr).toMatch(/^backend {2}--wide is left out: only simd has it$/m);
});
