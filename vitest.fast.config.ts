import { defineConfig } from 'vitest/config';

/**
 * The tests beside the sources, without pages, kernels and trainings: an answer while one works, without a
 * build. `pnpm test` runs the rest too.
 */
export default defineConfig({
  test: {
    projects: [
      'packages/*',
      '!packages/backend-simd',
      '!packages/trainer',
      '!packages/webgpu-kernels',
      '!packages/tensorflow-kernels',
      'apps/cli',
      'test',
    ],
  },
});
