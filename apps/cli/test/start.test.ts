import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from './helpers/run-cli.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** The built program; the root's `test` script builds first. */
const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** The addresses of all modules that a command line has loaded by its end: V8's coverage names them. */
function loadedBy(...argv: string[]): string[] {
  const coverage = join(folder.path, 'coverage');
  const env = { ...process.env, NODE_V8_COVERAGE: coverage };
  const { status, stderr } = spawnSync(process.execPath, [MAIN, ...argv], { cwd: folder.path, env, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  const urls = readdirSync(coverage).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(join(coverage, name), 'utf8')) as { result: { url: string }[] };
    return result.map(({ url }) => url);
  });
  return [...new Set(urls)];
}

test('a training loads no decoder of pictures and no recognizer', () => {
  const one = ['--dataset', 'fake', '--limit', '8', '--validation-count', '0', '--epochs', '1', '--backend', 'simd'];
  const loaded = loadedBy('train', 'fast', ...one, '--threads', '1', '--out', 'run');
  // What a training needs is in the list, so what it does not need would be.
  for (const needed of ['/trainer/dist/index.js', '/backend-simd/dist/index.js', '/write-curves.js']) {
    expect(loaded.filter((url) => url.endsWith(needed))).toHaveLength(1);
  }
  expect(loaded.filter((url) => /\/sharp\/|\/recognizer\/dist\//.test(url))).toEqual([]);
}, 300_000);
