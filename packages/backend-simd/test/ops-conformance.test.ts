import { opsConformance } from '@penstroke/ops/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { registerSimdBackend } from '../src/index.ts';

describe.each([
  { threads: 1, relaxed: false },
  { threads: 2, relaxed: true },
])('%o', (options) => {
  beforeAll(async () => {
    await registerSimdBackend(options);
  });
  opsConformance({ test, expect }, { backendName: 'simd' });
});
