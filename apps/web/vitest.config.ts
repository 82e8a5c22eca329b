import { defineConfig } from 'vitest/config';
import { penstrokeProject } from '../../vitest.shared.ts';

const project = penstrokeProject('web');

export default defineConfig({
  ...project,
  test: {
    ...project.test,
    globalSetup: ['test/build-page.ts'],
    // The files share two cores with a browser that trains.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
