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
 * Bundles main.ts with tfjs-core's tests into one CommonJS file. It takes the un-bundled ES modules of tfjs, so that the
 * tests and the backend see one copy, and ignores `sideEffects` annotations, which would drop registrations.
 */
export async function bundleConformance(outfile: string): Promise<void> {
  await build({
    entryPoints: [join(here, 'main.ts')],
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
    plugins: [
      {
        name: 'tfjs-core-tests',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^tfjs-core-tests$/ }, () => ({ path: 'tests', namespace: 'tfjs-core-tests' }));
          onLoad({ filter: /.*/, namespace: 'tfjs-core-tests' }, () => ({
            contents: testFiles()
              .map((file) => `import ${JSON.stringify(file)};`)
              .join('\n'),
            resolveDir: core,
          }));
        },
      },
    ],
  });
}
