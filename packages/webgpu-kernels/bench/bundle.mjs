/**
 * Bundles the benchmarks, with TensorFlow.js and the packages' sources, into dist-bench/*.mjs, and puts Dawn's binary beside
 * them: what a machine with a GPU needs, besides Node and a Vulkan driver.
 *
 *     node bench/bundle.mjs && PENSTROKE_DAWN=$PWD/dist-bench/dawn.node node dist-bench/train-step.mjs
 */
import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, 'dist-bench');

await build({
  absWorkingDir: root,
  entryPoints: ['bench/train-step.ts', 'bench/gemm-tiles.ts', 'bench/conformance.ts'],
  outdir: out,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  conditions: ['@penstroke/source', 'module'],
  // Loaded by path, see start-dawn.ts.
  external: ['webgpu'],
  banner: {
    js: "import { createRequire as _createRequire } from 'node:module'; const require = _createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
const dawn = dirname(createRequire(join(root, 'package.json')).resolve('webgpu'));
copyFileSync(join(dawn, 'dist', `${process.platform}-${process.arch}`, 'dawn.node'), join(out, 'dawn.node'));
