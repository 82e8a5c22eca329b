import { defineConfig } from 'vitest/config';
import { penstrokeProject } from '../../vitest.shared.ts';

const project = penstrokeProject('faults');

export default defineConfig({ ...project, test: { ...project.test, testTimeout: 600_000 } });
