import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));

/**
 * Bundles a module with the sources of this package into one CommonJS file that plain Node runs. It takes the un-bundled ES
 * modules of tfjs, so that all of it sees one copy, and ignores `sideEffects` annotations, which would drop registrations.
 *
 * @param code a module; its relative imports start in test/
 */
export async function bundleForNode(code: string, outfile: string): Promise<void> {
  await build({
    stdin: { contents: code, resolveDir: here, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    conditions: ['@penstroke/source'],
    ignoreAnnotations: true,
    logLevel: 'error',
    // Both uses of import.meta.url, for the .wasm files and the worker, lie in src/runtime.
    define: { 'import.meta.url': JSON.stringify(new URL('../src/runtime/simd-module.ts', import.meta.url).href) },
  });
}
