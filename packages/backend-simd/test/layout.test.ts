/** What TypeScript and AssemblyScript have to agree on: src/layout, compiled by both. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { floatBits, loadSimdModule } from '../src/index.ts';
import { Kernels } from '../src/layout/kernels.ts';
import * as sizes from '../src/layout/sizes.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
type Formula = (...values: number[]) => number;
const FORMULAS = Object.entries(sizes).filter(([, size]) => typeof size === 'function') as [string, Formula][];

/** Compiles AssemblyScript that lies in assembly/ but for being no file. */
async function compile(source: string): Promise<{ binary: Uint8Array<ArrayBuffer> | undefined; errors: string }> {
  let binary: Uint8Array<ArrayBuffer> | undefined;
  const { stderr } = await asc.main(
    ['assembly/entry.ts', '--baseDir', root, '--outFile', 'out.wasm', '--runtime', 'stub', '--use', 'abort='].concat(
      ...['simd', 'threads'].map((feature) => ['--enable', feature]),
    ),
    {
      readFile: async (name, baseDir) => {
        if (name === 'assembly/entry.ts') return source;
        return readFile(`${baseDir}/${name}`, 'utf8').catch(() => null);
      },
      writeFile: (_name, contents) => {
        binary = new Uint8Array(contents as Uint8Array);
      },
    },
  );
  return { binary, errors: stderr.toString() };
}

test('every formula for padding and scratch memory gives the same in both languages', async () => {
  const names = FORMULAS.map(([name]) => name);
  const { binary, errors } = await compile(`export { ${names} } from '../src/layout/sizes';`);
  expect(errors).toBe('');
  const { instance } = await WebAssembly.instantiate(binary!);
  for (const [name, formula] of FORMULAS) {
    const compiled = instance.exports[name] as Formula;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 150 }), { minLength: 4, maxLength: 4 }), (values) => {
        expect(compiled(...values), `${name}(${values})`).toBe(formula(...values));
      }),
      { numRuns: 200 },
    );
  }
});

test('AssemblyScript refuses a kernel that reads the words of another', async () => {
  const dispatch = (kernel: string) => `
    import { Kernels } from '../src/layout/kernels';
    import { fill } from './fill';
    export function run(at: usize): void { fill(changetype<Kernels<usize, i32, f32>>(at).${kernel}, 0, 1); }`;
  expect((await compile(dispatch('fill'))).errors).toBe('');
  expect((await compile(dispatch('argMax'))).errors).toContain('is not assignable to type');
});

test('each kernel is dispatched', async () => {
  const dispatch = await readFile(`${root}assembly/execute.ts`, 'utf8');
  const names = [...dispatch.matchAll(/case offsetof<Table>\('(\w+)'\):\n {6}\1\(as\(table\.\1, words\)/g)].map(
    ([, name]) => name,
  );
  expect(names).toEqual(Object.keys(new Kernels()));
});

test('a .wasm file that was compiled with another layout is not loaded', async () => {
  const bytes = await readFile(`${root}src/wasm/simd.wasm`);
  const digest = /penstroke\.layout([0-9a-f]{8}) simd$/.exec(bytes.toString('latin1'))![1]!;
  await expect(loadSimdModule({ threads: 1, wasm: bytes })).resolves.toMatchObject({ relaxed: false });
  bytes.write('00000000', bytes.length - 'simd'.length - 9, 'latin1');
  await expect(loadSimdModule({ threads: 1, wasm: bytes })).rejects.toThrow(
    `expected kernels with the layout ${digest}, got 00000000 in the bytes of the option \`wasm\`; take the .wasm files of the same version`,
  );
  const without = bytes.subarray(0, bytes.length - 'penstroke.layout'.length - digest.length - ' simd'.length - 3);
  await expect(loadSimdModule({ threads: 1, wasm: without })).rejects.toThrow('got none in the bytes');
});

test('a missing, an extra, a misspelt word and a float without its bits do not compile; a missing one is a TypeError', async () => {
  const { run } = await loadSimdModule({ threads: 1 });
  const value = floatBits(0);
  // @ts-expect-error: bytes is missing
  expect(() => run('fill', { out: 0, value })).toThrow("expected the word 'bytes', got none");
  // @ts-expect-error: misspelt
  expect(() => run('fill', { out: 0, byte: 0, value })).toThrow(TypeError);
  // @ts-expect-error: none of its words
  run('fill', { out: 65536, bytes: 0, value, count: 0 });
  // @ts-expect-error: a float is not an integer
  run('fill', { out: 65536, bytes: value, value: floatBits(0) });
  // @ts-expect-error: an integer is not a float
  run('fill', { out: 65536, bytes: 0, value: 1 });
  run('fill', { out: 65536, value }, { sizes: { bytes: 0 } });
});

test('worker-source.ts holds the code of worker.js', async () => {
  const { WORKER_SOURCE } = await import('../src/runtime/worker-source.ts');
  const file = await readFile(`${root}src/runtime/worker.js`, 'utf8');
  expect(file.replace(/^(\/\/.*\n)+/, '')).toBe(WORKER_SOURCE);
});
