import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as BackendSimd from '@penstroke/backend-simd';
import { loadWideModule } from '@penstroke/backend-simd/wide';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runCli, temporaryFolder } from './helpers/run-cli.ts';

/** How the kernels were asked to be loaded; they are loaded plainly here, whatever the engine can. */
const { loads } = vi.hoisted(() => ({ loads: [] as unknown[] }));
vi.mock('@penstroke/backend-simd', async (original) => {
  const actual = await original<typeof BackendSimd>();
  return {
    ...actual,
    registerSimdBackend: ({ load, ...rest }: BackendSimd.RegisterOptions) => {
      loads.push(load);
      return actual.registerSimdBackend(rest);
    },
  };
});

const folder = temporaryFolder();
afterAll(() => folder.remove());

const cli = (words: string) => runCli(words.split(' '), { cwd: folder.path });

beforeAll(async () => {
  const run = { recipe: 'fast', dataset: 'fake', limit: 8, validationCount: 4, batchSize: 4, epochs: 1 };
  const base = { ...run, backend: 'simd', threads: 1 };
  writeFileSync(join(folder.path, 'some.json'), JSON.stringify({ name: 'some', base, seeds: [1, 2, 3] }));
  const blank = { width: 40, height: 40, channels: 3, background: '#fff' } as const;
  writeFileSync(join(folder.path, 'blank.png'), await sharp({ create: blank }).png().toBuffer());
  expect(await cli('sweep plan some.json --out some')).toMatchObject({ code: 0 });
  expect(await cli('sweep run some --index 0')).toMatchObject({ code: 0 });
}, 300_000);

test.each([
  'train fast --dataset fake --limit 1 --validation-count 0 --epochs 1 --out trained --backend simd --threads 1',
  'evaluate some/runs/0000 --limit 1 --no-report --backend simd --threads 1',
  'predict some/runs/0000 test:0 --backend simd --threads 1',
  'read blank.png --run some/runs/0000 --backend simd --threads 1',
  'sweep run some --index 1',
  'sweep collect some --ensemble 1 --backend simd --threads 1',
  'bench --model tiny --batch 1 --rounds 1 --round-seconds 0.01 --backend simd --threads 1',
])(
  'penstroke %s hands --wide to the backend, and says that it was left out',
  async (words) => {
    loads.length = 0;
    const { code, stderr } = await cli(`${words} --wide`);
    expect(stderr).toMatch(/^backend {2}--wide is left out: only simd has it$/m);
    expect(loads).toEqual([loadWideModule]);
    expect(code).toBe(0);
  },
  300_000,
);

test('a job array has --wide where it was asked for', async () => {
  expect((await cli('sweep slurm some --cores 2 --wide')).stdout).toMatch(/^srun .* sweep run .* --threads 2 --wide$/m);
  expect((await cli('sweep slurm some --cores 2')).stdout).not.toContain('--wide');
});
