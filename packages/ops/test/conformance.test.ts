import { PENSTROKE_KERNELS } from '@penstroke/ops';
import { opsConformance } from '@penstroke/ops/testing';
import { expect, test } from 'vitest';
import { TEST_BACKENDS } from './test-backends.ts';

for (const { backendName, path } of TEST_BACKENDS) {
  opsConformance({ test, expect }, { backendName, kernels: path === 'kernel' ? PENSTROKE_KERNELS : [] });
}
