import { afterAll, expect, test } from 'vitest';
import { runCli, temporaryFolder } from './helpers/run-cli.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

// Ten recorded seeds read 98.96 to 99.21 % (docs/results/fast.json). All 10,000 right would mean that test digits leak into
// the training.
test('train fast reads at least 98.8 % of the test digits, and not all of them', { timeout: 300_000 }, async () => {
  const argv = ['train', 'fast', '--seed', '1', '--backend', 'simd', '--threads', '2', '--out', 'run', '--json'];
  const { code, json } = await runCli(argv, { cwd: folder.path });
  expect(code).toBe(0);
  const { testAccuracy, testCount } = json().at(-1) as { testAccuracy: number; testCount: number };
  expect(testCount).toBe(10_000);
  expect(testAccuracy).toBeGreaterThanOrEqual(0.988);
  expect(testAccuracy).toBeLessThan(1);
});
