import { defineConfig } from 'vitest/config';
import { penstrokeProject } from '../vitest.shared.ts';

const project = penstrokeProject('bench');

export default defineConfig({
  ...project,
  test: { ...project.test, include: ['wild/test/**/*.test.ts', 'gpu/*.test.mjs'] },
});
