import { defineConfig } from 'vitest/config';
import { penstrokeProject } from '../vitest.shared.ts';

const project = penstrokeProject('workspace');

export default defineConfig({ ...project, test: { ...project.test, include: ['*.test.ts'] } });
