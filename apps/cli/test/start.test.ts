import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from './helpers/run-cli.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** The built program; the root's `test` script builds first. */
const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** The addresses of all files that a command line has loaded by its end: V8's coverage names them. */
function loadedBy(...argv: string[]): string[] {
  const coverage = join(folder.path, 'coverage');
  const env = { ...process.env, NODE_V8_COVERAGE: coverage };
  const { status, stderr } = spawnSync(process.execPath, [MAIN, ...argv], { cwd: folder.path, env, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  const urls = readdirSync(coverage).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(join(coverage, name), 'utf8')) as { result: { url: string }[] };
    return result.map(({ url }) => url);
  });
  return [...new Set(urls)].filter((url) => url.startsWith('file:'));
}

/** The sources that a built file is joined of; one that the build itself made has none. */
function sourcesOf(url: string): string[] {
  const map = fileURLToPath(`${url}.map`);
  return existsSync(map) ? (JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] }).sources : [];
}

test('a training loads few files, and neither a decoder of pictures nor the recognizer', () => {
  const one = ['--dataset', 'fake', '--limit', '8', '--validation-count', '0', '--epochs', '1', '--backend', 'simd'];
  const loaded = loadedBy('train', 'fast', ...one, '--threads', '1', '--out', 'run');
  const own = loaded.filter((url) => /\/cli\/dist\//.test(url));
  // 390 before they were joined.
  expect(own.length).toBeGreaterThan(1);
  expect(own.length).toBeLessThan(80);
  const sources = own.flatMap(sourcesOf);
  // What a training needs is in the list, so what it does not need would be.
  for (const needed of ['/trainer/src/run/run.ts', '/backend-simd/src/register.ts', '/write-curves.ts']) {
    expect(sources.filter((source) => source.endsWith(needed))).toHaveLength(1);
  }
  // One engine, that of a library which is loaded beside it: TensorFlow.js is not joined.
  expect(loaded.filter((url) => /\/tfjs-core\/dist\/tf-core\.node\.js$/.test(url))).toHaveLength(1);
  expect(sources.filter((source) => /\/recognizer\/src\/|node_modules/.test(source))).toEqual([]);
  expect(loaded.filter((url) => /\/sharp\//.test(url))).toEqual([]);
}, 300_000);
