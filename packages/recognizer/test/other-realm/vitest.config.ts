import { defineConfig } from 'vitest/config';
import { penstrokeProject } from '../../../../vitest.shared.ts';

const project = penstrokeProject('other-realm');

/**
 * The packages as Jest runs them: in a realm of their own, whose `Array` and `Error` are not those of what Node itself
 * returns (`structuredClone`, `fs`, `fetch`). This pool builds such a realm for each file.
 */
export default defineConfig({ ...project, test: { ...project.test, include: ['*.test.ts'], pool: 'vmThreads' } });
