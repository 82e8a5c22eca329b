import { defineConfig } from 'vitest/config';
import { penstrokeProject } from '../../vitest.shared.ts';

const project = penstrokeProject('web');

export default defineConfig({
  ...project,
  test: {
    ...project.test,
    globalSetup: ['test/build-page.ts'],
    setupFiles: ['test/english-words.ts'],
    // The files share two cores with a browser that trains.
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // What the page shows next may take longer than vitest's second when other work shares the cores.
    expect: { poll: { timeout: 60_000 } },
  },
});
