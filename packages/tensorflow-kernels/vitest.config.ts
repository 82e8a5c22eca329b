import { defineConfig } from 'vitest/config';
import { penstrokeProject } from '../../vitest.shared.ts';

export default defineConfig(penstrokeProject('tensorflow-kernels'));
