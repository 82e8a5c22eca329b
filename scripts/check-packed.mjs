/**
 * Packs every published package and checks the archive as its consumers will get it, without the network:
 *
 * - `publint --strict` and "are the types wrong" (ESM only: CommonJS consumers and `moduleResolution: node10` are not served)
 * - no workspace-only protocol, export condition, source or test is in it; licence and README are
 * - every built file has a source: one that was built before its source was renamed would be published otherwise; the joined files of the
 *   command line lie in a folder that its build empties
 *
 *     node scripts/check-packed.mjs      # after a build
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { packPackage, publishedPackages, ROOT } from './lib/workspace.mjs';

/** Ways of resolving that an ESM-only package with `exports` does not serve. */
const UNSERVED = ['node10', 'node16-cjs'];

/** @typedef {import('./lib/workspace.mjs').Manifest} Manifest */

/**
 * @param {ArrayBuffer} tarball
 * @returns {Promise<string[]>}
 */
async function lintManifest(tarball) {
  const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
  return messages.map((message) => `publint: ${formatMessage(message, pkg, { color: false })}`);
}

/**
 * @param {ArrayBuffer} tarball
 * @returns {Promise<string[]>}
 */
async function checkTypes(tarball) {
  const result = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)));
  if (result.types === false) return [];
  return (
    result.problems
      .filter((problem) => !('resolutionKind' in problem && UNSERVED.includes(problem.resolutionKind)))
      // Bytes have no types.
      .filter((problem) => !('entrypoint' in problem && problem.entrypoint.endsWith('.wasm')))
      .map((problem) => `types: ${JSON.stringify(problem)}`)
  );
}

/**
 * @param {ArrayBuffer} tarball
 * @returns {string[]}
 */
function checkManifest(tarball) {
  const archive = createPackageFromTarballData(new Uint8Array(tarball));
  const text = archive.readFile(`/node_modules/${archive.packageName}/package.json`);
  /** @type {Manifest} */
  const manifest = JSON.parse(text);
  const runtime = { ...manifest.dependencies, ...manifest.peerDependencies, ...manifest.optionalDependencies };
  const problems = Object.entries(runtime)
    .filter(([, range]) => /^(workspace|catalog|link|file):/.test(range))
    .map(([name, range]) => `manifest: ${name} is ${range}, which only this workspace understands`);
  if (JSON.stringify(manifest.exports).includes('@penstroke/source')) {
    problems.push('manifest: exports name @penstroke/source; publishConfig.exports must be the exports without it');
  }
  return problems;
}

/**
 * @param {string} folder
 * @param {string[]} files
 * @returns {string[]}
 */
function checkFiles(folder, files) {
  const problems = ['LICENSE', 'README.md', 'package.json']
    .filter((name) => !files.includes(name))
    .map((name) => `files: ${name} is missing`);
  for (const file of files.filter((name) => /(^src\/|\.test\.|\.tsbuildinfo$|\/\.)/.test(name))) {
    problems.push(`files: ${file} does not belong into the package`);
  }
  for (const file of files.filter((name) => /^dist\/(?!chunks\/).*(?<!\.d)\.(js|d\.ts|wasm)$/.test(name))) {
    const base = join(ROOT, folder, 'src', file.slice('dist/'.length).replace(/\.(d\.ts|js)$/, ''));
    if (![`${base}.ts`, `${base}.tsx`, `${base}.js`, base].some((source) => existsSync(source))) {
      problems.push(`files: ${file} has no source any more; delete ${folder}/dist and build again`);
    }
  }
  return problems;
}

const packages = await publishedPackages();
const destination = await mkdtemp(join(tmpdir(), 'penstroke-packed-'));
let failed = 0;
try {
  for (const workspacePackage of packages) {
    const { tarball: path, files } = await packPackage(workspacePackage, destination);
    const bytes = await readFile(path);
    const tarball = /** @type {ArrayBuffer} */ (
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
    );
    const problems = [
      ...checkFiles(workspacePackage.folder, files),
      ...checkManifest(tarball),
      ...(await lintManifest(tarball)),
      ...(await checkTypes(tarball)),
    ];
    for (const problem of problems) console.error(`${workspacePackage.manifest.name}: ${problem}`);
    failed += problems.length;
  }
} finally {
  await rm(destination, { recursive: true });
}
if (failed > 0) process.exitCode = 1;
else console.log(`${packages.length} packages passed the packaging checks`);
