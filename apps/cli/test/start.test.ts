import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

/** The package that a source from outside belongs to; undefined for one of the workspace. */
function packageOf(source: string): string | undefined {
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1];
}

test('a training loads few files, and neither a decoder of pictures nor the recognizer', () => {
  const one = ['--dataset', 'fake', '--limit', '8', '--validation-count', '0', '--epochs', '1', '--backend', 'simd'];
  const loaded = loadedBy('train', 'fast', ...one, '--threads', '1', '--out', 'run');
  const own = loaded.filter((url) => /\/cli\/dist\//.test(url));
  // 390 of our own before they were joined, and 140 of others.
  expect(own.length).toBeGreaterThan(1);
  expect(own.length).toBeLessThan(80);
  expect(loaded.length - own.length).toBeLessThan(30);
  const sources = own.flatMap(sourcesOf);
  // What a training needs is in the list, so what it does not need would be.
  for (const needed of ['/trainer/src/run/run.ts', '/backend-simd/src/register.ts', '/write-curves.ts']) {
    expect(sources.filter((source) => source.endsWith(needed))).toHaveLength(1);
  }
  // One engine, that of a library which is loaded beside it: TensorFlow.js is not joined.
  expect(loaded.filter((url) => /\/tfjs-core\/dist\/tf-core\.node\.js$/.test(url))).toHaveLength(1);
  expect(sources.filter((source) => /\/recognizer\/src\//.test(source))).toEqual([]);
  // What others wrote is joined where every command needs it, with its licence; of zod's languages English alone.
  const outside = [...new Set(sources.map(packageOf))].filter((name) => name !== undefined).sort();
  const ofProgress = [
    'ansi-regex',
    'cli-progress',
    'emoji-regex',
    'is-fullwidth-code-point',
    'string-width',
    'strip-ansi',
  ];
  expect(outside).toEqual(['@commander-js/extra-typings', ...ofProgress, 'commander', 'zod'].sort());
  const licenses = readFileSync(join(dirname(MAIN), 'licenses.txt'), 'utf8');
  for (const name of outside) expect(licenses).toMatch(new RegExp(`^${name} \\d`, 'm'));
  expect(sources.filter((source) => /zod\/v4\/locales\/(?!en\.)/.test(source))).toEqual([]);
  expect(loaded.filter((url) => /\/sharp\//.test(url))).toEqual([]);
}, 300_000);
