import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);
const core = dirname(require.resolve('@tensorflow/tfjs-core/package.json'));
const here = dirname(fileURLToPath(import.meta.url));

/** The files of tfjs-core that test what a backend does: every op, and the gradients. */
function testFiles(): string[] {
  const ops = readdirSync(join(core, 'dist/ops'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('_test.js'))
    .map((file) => join(core, 'dist/ops', file));
  return [...ops.sort(), join(core, 'dist/gradients_test.js')];
}

/**
 * Bundles tfjs-core's tests, between what they need and main.ts, into one CommonJS file. It takes the un-bundled ES
 * modules of tfjs, so that the tests and the backend see one copy, and ignores `sideEffects` annotations, which would drop
 * registrations.
 */
export async function bundleConformance(outfile: string): Promise<void> {
  const modules = [
    './jasmine-globals.ts',
    '@tensorflow/tfjs-core/dist/register_all_gradients.js',
    '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js',
    '@tensorflow/tfjs-backend-cpu/dist/index.js',
    './environment.ts',
    ...testFiles(),
    './main.ts',
  ];
  await build({
    stdin: { contents: modules.map((name) => `import ${JSON.stringify(name)};`).join('\n'), resolveDir: here },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    conditions: ['@penstroke/source'],
    ignoreAnnotations: true,
    logLevel: 'error',
    // Both uses of import.meta.url, for the .wasm files and the worker, lie in src/runtime.
    define: { 'import.meta.url': JSON.stringify(new URL('../../src/runtime/simd-module.ts', import.meta.url).href) },
  });
}
