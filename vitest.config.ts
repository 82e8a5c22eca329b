import { defineConfig } from 'vitest/config';

/** Every package and app is one project; a package's tests see the sources of the others, never a stale build. */
export default defineConfig({
  test: {
    projects: ['packages/*', 'apps/*', 'bench', 'test', 'test/faults', 'packages/recognizer/test/other-realm'],
  },
});
