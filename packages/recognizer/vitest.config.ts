import { configDefaults, defineConfig } from 'vitest/config';
import { penstrokeProject } from '../../vitest.shared.ts';

const project = penstrokeProject('recognizer');

export default defineConfig({
  ...project,
  // A project of its own, in another pool.
  test: { ...project.test, exclude: [...configDefaults.exclude, 'test/other-realm/**'] },
});
