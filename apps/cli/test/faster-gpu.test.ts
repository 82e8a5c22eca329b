import '@tensorflow/tfjs-backend-cpu';
import { registerSimdBackend } from '@penstroke/backend-simd';
import type * as Runs from '@penstroke/runs';
import { getBackend, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test, vi } from 'vitest';
import type { ReadyBackend } from '../src/backends/ready-backend.ts';
import { selectBackend } from '../src/backends/select-backend.ts';
import type { CliIo } from '../src/terminal/cli-io.ts';

/** Fakes of the two backends for a GPU: `cuda` is simd, `webgpu` is plain JavaScript. */
const { rates, closed } = vi.hoisted(() => ({ rates: {} as Record<string, number>, closed: [] as string[] }));

const fake = async (name: 'cuda' | 'webgpu', engineName: string): Promise<ReadyBackend> => {
  await setBackend(engineName);
  return { name, engineName, threads: 1, device: 'fake', close: () => void closed.push(name) };
};
vi.mock('../src/backends/load-tensorflow.ts', () => ({ loadTensorflow: () => fake('cuda', 'simd') }));
vi.mock('../src/backends/load-webgpu.ts', () => ({ loadWebgpu: () => fake('webgpu', 'cpu') }));
vi.mock('@penstroke/runs', async (original) => ({
  ...(await original<typeof Runs>()),
  tryTraining: async () => 2.3,
  measureTraining: async () => rates[getBackend()],
}));

beforeAll(() => registerSimdBackend({ threads: 1 }));

test.each([
  [{ simd: 500, cpu: 20 }, 'cuda', 'simd', 'webgpu'],
  [{ simd: 20, cpu: 500 }, 'webgpu', 'cpu', 'cuda'],
])('auto takes the faster of cuda and webgpu where both train: %o', async (given, name, engineName, other) => {
  Object.assign(rates, given);
  closed.length = 0;
  const backend = await selectBackend({}, { cwd: '.', env: {} } as CliIo);
  expect(backend.name).toBe(name);
  expect(getBackend()).toBe(engineName);
  expect(closed).toEqual([other]);
});
