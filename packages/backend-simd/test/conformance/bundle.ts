import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bundleForNode } from '../bundle.ts';

const require = createRequire(import.meta.url);
const core = dirname(require.resolve('@tensorflow/tfjs-core/package.json'));

/** The files of tfjs-core that test what a backend does: every op, and the gradients. */
function testFiles(): string[] {
  const ops = readdirSync(join(core, 'dist/ops'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('_test.js'))
    .map((file) => join(core, 'dist/ops', file));
  return [...ops.sort(), join(core, 'dist/gradients_test.js')];
}

/** Bundles tfjs-core's tests, between what they need and main.ts, which runs them. */
export async function bundleConformance(outfile: string): Promise<void> {
  const modules = [
    './conformance/jasmine-globals.ts',
    '@tensorflow/tfjs-core/dist/register_all_gradients.js',
    '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js',
    '@tensorflow/tfjs-backend-cpu/dist/index.js',
    './conformance/environment.ts',
    ...testFiles(),
    './conformance/main.ts',
  ];
  await bundleForNode(modules.map((name) => `import ${JSON.stringify(name)};`).join('\n'), outfile);
}
