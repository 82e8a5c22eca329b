import { opsConformance } from '@penstroke/ops/conformance';
import { setBackend } from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { registerSimdBackend } from '../src/index.ts';
import { checkBlocks } from '../src/testing/watch-blocks.ts';

describe.each([
  { threads: 1, relaxed: false },
  { threads: 2, relaxed: true },
])('%o', (options) => {
  beforeAll(async () => {
    await registerSimdBackend(options);
    await setBackend('simd');
    checkBlocks();
  });
  afterEach(checkBlocks);
  opsConformance({ test, expect }, { backendName: 'simd' });
});
