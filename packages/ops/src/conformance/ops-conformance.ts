import { getKernel } from '@tensorflow/tfjs-core';
import { PENSTROKE_KERNELS, ROOMS } from './rooms.ts';
import { runCase } from './support/run-case.ts';

/** The two functions of a test runner: those of vitest, or of jasmine as `{ test: it, expect }`. */
export interface ConformanceTools {
  test(title: string, body: () => Promise<void>): unknown;
  expect(value: unknown): { toBe(expected: unknown): unknown };
}

export interface ConformanceOptions {
  /** The backend to be tested. It is registered already. */
  readonly backendName: string;
  /** Has none of the kernels and computes the composites; `cpu` by default, which must be registered. */
  readonly referenceBackend?: string;
  /** The kernels that the backend must have, all by default. An op whose kernel it lacks is tested with its composite. */
  readonly kernels?: readonly string[];
  /** Looser or tighter bounds than the cases' own, by the kernel's name, as shares of the largest expected magnitude. */
  readonly bounds?: Readonly<Record<string, number>>;
  /** Cases left out: the title, and the reason. A title that no case has is an error. */
  readonly except?: Readonly<Record<string, string>>;
}

/**
 * Declares the conformance tests of all kernels of this package for one backend: each op, and its gradients, against the composites
 * on a reference backend, over odd shapes, NaN and infinity, within the bound that the title states. Every case also checks that
 * a second run gives the same bits, that the inputs are unchanged, and that no tensor is left behind.
 *
 * The gradients need no gradients of plain ops where the backend has the kernels; for composites import tfjs-layers first.
 *
 * @throws RangeError when `except` names a case that does not exist
 *
 * @example
 * import { expect, test } from 'vitest';
 * await registerSimdBackend();
 * opsConformance({ test, expect }, { backendName: 'simd', bounds: { PenstrokeConv2D: 1e-4 } });
 */
export function opsConformance(tools: ConformanceTools, options: ConformanceOptions): void {
  const { backendName, referenceBackend = 'cpu', kernels = PENSTROKE_KERNELS, bounds = {}, except = {} } = options;
  const cases = ROOMS.flatMap((room) => room.cases());
  const unknown = Object.keys(except).filter((title) => !cases.some((testCase) => testCase.title === title));
  if (unknown.length > 0)
    throw new RangeError(`opsConformance: expected titles of cases in except, got '${unknown[0]}'`);

  tools.test(`${backendName} has ${kernels.length} of the ${PENSTROKE_KERNELS.length} kernels`, async () => {
    const missing = kernels.filter((kernel) => getKernel(kernel, backendName) === undefined);
    tools.expect(missing.join()).toBe('');
  });
  for (const testCase of cases) {
    const { title, kernel, bound } = testCase;
    if (title in except) continue;
    const override = bounds[kernel];
    const fullTitle = `${backendName}: ${title}${override === undefined ? '' : ` (here ${override})`}`;
    tools.test(fullTitle, async () => {
      tools.expect(await runCase(testCase, backendName, referenceBackend, override ?? bound)).toBe(null);
    });
  }
}
