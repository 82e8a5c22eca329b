import '@tensorflow/tfjs-backend-cpu';
import type { KernelBackend, KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';
import { getKernel, registerKernel } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { PenstrokeBiasActivationGradient } from '../bias-activation-gradient/contract.ts';
import { PenstrokeMovingAverage } from '../moving-average/contract.ts';
import { type ConformanceOptions, opsConformance } from './ops-conformance.ts';
import { registerPlainBackend } from './register-plain-backend.ts';

/** What the cases whose title holds `part` report about the backend. */
async function problems(options: ConformanceOptions, part: string): Promise<unknown[]> {
  const found: unknown[] = [];
  const bodies: (() => Promise<void>)[] = [];
  const tools = {
    test: (title: string, body: () => Promise<void>) => title.includes(part) && bodies.push(body),
    expect: (value: unknown) => ({ toBe: (expected: unknown) => value !== expected && found.push(value) }),
  };
  opsConformance(tools, options);
  expect(bodies.length).toBeGreaterThan(0);
  for (const body of bodies) await body().catch((error: unknown) => found.push(error));
  return found;
}

/** A backend whose kernel `name` is changed by `wrap`. */
function faultyBackend(backendName: string, name: string, wrap: (correct: KernelFunc) => KernelFunc): void {
  registerPlainBackend(backendName);
  const kernel = getKernel(name, backendName);
  registerKernel({ ...kernel, kernelFunc: wrap(kernel.kernelFunc) });
}

const valuesOf = (backend: object, tensor: TensorInfo) =>
  (backend as KernelBackend).readSync(tensor.dataId) as Float32Array;

test('a correct backend has no problems', async () => {
  registerPlainBackend('plain');
  expect(await problems({ backendName: 'plain' }, 'movingAverage')).toEqual([]);
});

test('a value off by more than the bound is reported with its place, within a looser bound it is not', async () => {
  faultyBackend('off', PenstrokeMovingAverage, (correct) => (params) => {
    const outputs = correct(params) as TensorInfo[];
    valuesOf(params.backend, outputs[2]!)[7]! += 1e-3;
    return outputs;
  });
  const [problem, ...others] = await problems({ backendName: 'off' }, 'movingAverage, decay 0.5');
  expect(problem).toMatch(/^output 2: expected .* at 7, off by \d\.\d\de-4 of the scale/);
  expect(others).toEqual([]);
  const bounds = { [PenstrokeMovingAverage]: 1e-2 };
  expect(await problems({ backendName: 'off', bounds }, 'movingAverage, decay 0.5')).toEqual([]);
});

test('a kernel that writes to its input is reported', async () => {
  faultyBackend('writes', PenstrokeMovingAverage, (correct) => (params) => {
    const outputs = correct(params);
    valuesOf(params.backend, params.inputs.p3!).fill(0);
    return outputs;
  });
  const [problem] = await problems({ backendName: 'writes' }, 'movingAverage, decay 0.5');
  expect(problem).toMatch(/^after the run: input \d+/);
});

test('a kernel that gives other bits the second time is reported', async () => {
  let runs = 0;
  faultyBackend('varies', PenstrokeMovingAverage, (correct) => (params) => {
    const outputs = correct(params) as TensorInfo[];
    valuesOf(params.backend, outputs[0]!)[0]! += 1e-7 * runs++;
    return outputs;
  });
  const [problem] = await problems({ backendName: 'varies' }, 'movingAverage, decay 0.5');
  expect(problem).toMatch(/^second run: output 0/);
});

test('a kernel that shares its input without a reference of its own is reported', async () => {
  faultyBackend('shares', PenstrokeBiasActivationGradient, (correct) => (params) => {
    const [, dbias] = correct(params) as TensorInfo[];
    const dy = params.inputs.dy!;
    return [{ dataId: dy.dataId, shape: dy.shape, dtype: dy.dtype }, dbias!];
  });
  const found = await problems({ backendName: 'shares' }, 'biasActivationGradient [3,5], linear');
  expect(found).toHaveLength(1);
});

test('missing kernels are named, cases in except left out, and a title that no case has is refused', async () => {
  expect(await problems({ backendName: 'cpu', kernels: ['PenstrokeAdam'] }, 'kernels')).toEqual(['PenstrokeAdam']);
  const except = { 'movingAverage, decay 0.5 = composite within 0.000001': 'a reason' };
  const titles: string[] = [];
  const tools = { test: (title: string) => titles.push(title), expect: () => ({ toBe: () => undefined }) };
  opsConformance(tools, { backendName: 'plain', except });
  expect(titles.some((title) => title.includes('decay 0.5'))).toBe(false);
  expect(titles.some((title) => title.includes('decay 0.999'))).toBe(true);
  expect(() => opsConformance(tools, { backendName: 'plain', except: { typo: 'a reason' } })).toThrow(/got 'typo'/);
});
