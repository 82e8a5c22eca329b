import { opsConformance, PENSTROKE_KERNELS } from '@penstroke/ops/conformance';
import { expect, test } from 'vitest';
import { TEST_BACKENDS } from './test-backends.ts';

for (const { backendName, path } of TEST_BACKENDS) {
  opsConformance({ test, expect }, { backendName, kernels: path === 'kernel' ? PENSTROKE_KERNELS : [] });
}
