/** Bundles of one file, made by esbuild, which leaves the .wasm files and the worker out, run in Node. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';

const here = fileURLToPath(new URL('.', import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'penstroke-bundle-'));
  // Not the backend's worker: what a project may have beside its bundle.
  await writeFile(join(folder, 'worker.js'), "throw new Error('the worker of another program');");
});
afterAll(() => rm(folder, { recursive: true }));

/** Bundles a program that registers the backend with `options` (code), runs it, and returns what it prints. */
async function run(format: 'esm' | 'cjs', options: string, imports = ''): Promise<string> {
  const outfile = join(folder, format === 'esm' ? 'program.mjs' : 'program.cjs');
  await build({
    stdin: {
      contents: `${imports}
        import { ones, setBackend, sum } from '@tensorflow/tfjs-core';
        import { registerSimdBackend } from '../src/index.ts';
        async function main() {
          const { threads } = await registerSimdBackend(${options});
          await setBackend('simd');
          console.log(threads + ' threads, ' + sum(ones([300, 300])).dataSync()[0]);
        }
        main().catch((error) => console.log(error.name + ': ' + error.message));`,
      resolveDir: here,
      loader: 'ts',
    },
    ...{ outfile, format, bundle: true, platform: 'node', target: 'node20', logLevel: 'error' },
    // tfjs-core calls require, which an ES module has to make for itself.
    ...(format === 'esm' && {
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    }),
    ...{ mainFields: ['module', 'main'], conditions: ['@penstroke/source'], ignoreAnnotations: true },
    ...{ loader: { '.wasm': 'binary' as const }, logOverride: { 'empty-import-meta': 'silent' as const } },
  });
  const { stdout } = await promisify(execFile)(process.execPath, [outfile], { cwd: folder });
  return stdout.trim();
}

const BYTES = `
  import simd from '../src/wasm/simd.wasm';
  import relaxedSimd from '../src/wasm/relaxed-simd.wasm';`;

test.each(['esm', 'cjs'] as const)('a bundle (%s) without the files says what to do', async (format) => {
  const printed = await run(format, '{}');
  expect(printed).toContain('SimdUnavailableError: loadSimdModule: expected');
  expect(printed).toContain('pass their addresses or bytes as the option `wasm`');
});

test.each(['esm', 'cjs'] as const)('a bundle (%s) with the bytes inside runs, workers included', async (format) => {
  expect(await run(format, '{ threads: 2, wasm: { simd, relaxedSimd } }', BYTES)).toBe('2 threads, 90000');
});

test('one file serves too, and so do addresses', async () => {
  expect(await run('esm', '{ threads: 2, wasm: simd }', BYTES)).toBe('2 threads, 90000');
  await cp(join(here, '../src/wasm'), join(folder, 'kernels'), { recursive: true });
  await cp(join(here, '../src/runtime/worker.js'), join(folder, 'kernels/worker.js'));
  const url = (name: string) => `new URL('./kernels/${name}', import.meta.url)`;
  const files = `{ simd: ${url('simd.wasm')}, relaxedSimd: ${url('relaxed-simd.wasm')} }`;
  expect(await run('esm', `{ threads: 2, wasm: ${files}, worker: ${url('worker.js')} }`)).toBe('2 threads, 90000');
  expect(await run('cjs', "{ threads: 2, wasm: 'kernels/simd.wasm' }")).toBe('2 threads, 90000');
});

test('what is not WebAssembly, such as the page that a server sends for a missing file, is refused', async () => {
  const page = "new TextEncoder().encode('<!doctype html>')";
  expect(await run('esm', `{ wasm: ${page} }`)).toContain('expected WebAssembly, got other content');
  expect(await run('esm', "{ wasm: 'data:text/html,hello' }")).toContain('expected WebAssembly, got other content');
});
