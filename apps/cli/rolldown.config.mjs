/**
 * Joins this program and the packages of the workspace into few files (docs/decisions/0023-joined-command-line.md): Node takes longer to find, read
 * and link 500 small modules than to run them. Of the dependencies from outside those are joined that every command loads in many files.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, relative, sep } from 'node:path';
import { defineConfig } from 'rolldown';

const require = createRequire(import.meta.url);
const { name: ownName, dependencies, peerDependencies } = require('./package.json');

/** Made by {@link addressesOfPackages}; such names reach no other plugin. */
const ADDRESSES = '\0addresses';
const COMMON_JS = '\0common-js:';
const TENSORFLOW = '@tensorflow/';
/** Packages from outside that are joined, with what they depend on. */
const JOINED = ['@commander-js/extra-typings', 'cli-progress', 'commander', 'zod'];

/** The name of the package that a specifier begins with. */
const packageOf = (/** @type {string} */ specifier) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;

/** Whether a file is one of a package that npm installed. */
const isFromOutside = (/** @type {string} */ file) => /[\\/]node_modules[\\/]/.test(file);

/** Whether a module is loaded from where npm installed it; {@link requireTensorflow} looks after TensorFlow.js. */
function staysOutside(/** @type {string} */ specifier, /** @type {string | undefined} */ importer) {
  if (isBuiltin(specifier)) return true;
  if (/^[./\0]/.test(specifier) || specifier.startsWith('@penstroke/')) return false;
  if (importer !== undefined && isFromOutside(importer)) return false;
  const name = packageOf(specifier);
  if (JOINED.includes(name)) return false;
  expectDependency(name);
  return !name.startsWith(TENSORFLOW);
}

/** What the joined program loads, and a package whose files it reads, must be installed with it. */
function expectDependency(/** @type {string} */ name) {
  if (name in dependencies || name in peerDependencies) return;
  throw new Error(`rolldown.config.mjs: expected a dependency of apps/cli, got ${name}; add it to its package.json`);
}

/**
 * A package finds the files that it brings (WebAssembly, digits, fonts) by the addresses of its modules. These stay what they were: those of
 * the modules that are joined here, in the folder where the package is installed.
 *
 * @returns {import('rolldown').Plugin}
 */
function addressesOfPackages() {
  return {
    name: 'addresses-of-packages',
    resolveId: (id) => (id === ADDRESSES ? id : null),
    load: (id) =>
      id === ADDRESSES
        ? `import { createRequire } from 'node:module';
           import { pathToFileURL } from 'node:url';
           const { resolve } = createRequire(import.meta.url);
           export const addressOf = (name, file) => new URL(file, pathToFileURL(resolve(name + '/package.json'))).href;`
        : null,
    transform(code, id) {
      if (id.startsWith('\0') || !code.includes('import.meta.url')) return null;
      const manifest = manifestOf(id);
      if (manifest.name !== ownName) expectDependency(manifest.name);
      const file = relative(manifest.folder, id)
        .split(sep)
        .join('/')
        .replace(/^src\//, 'dist/')
        .replace(/\.ts$/, '.js');
      const address = `addressOf(${JSON.stringify(manifest.name)}, ${JSON.stringify(file)})`;
      // Below, so that the lines above stay those of the source.
      const imports = `import { addressOf } from ${JSON.stringify(ADDRESSES)};`;
      return { code: `${code.replaceAll('import.meta.url', address)}\n${imports}`, map: null };
    },
  };
}

/**
 * The licences of the packages from outside that are joined, in `licenses.txt`.
 *
 * @returns {import('rolldown').Plugin}
 */
function licensesOfPackages() {
  return {
    name: 'licenses-of-packages',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const packages = modules.filter(isFromOutside).map(manifestOf);
      const texts = new Map(packages.map(({ folder, name, version }) => [`${name} ${version}`, licenseIn(folder)]));
      const parts = [...texts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([title, text]) => `${title}\n\n${text.trim()}\n`);
      this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: parts.join(`\n${'-'.repeat(80)}\n\n`) });
    },
  };
}

/** @throws Error where a package brings no text of a licence */
function licenseIn(/** @type {string} */ folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (file === undefined)
    throw new Error(`rolldown.config.mjs: expected a licence in ${folder}, got none; leave the package outside`);
  return readFileSync(`${folder}/${file}`, 'utf8');
}

/** The package that a file belongs to. */
function manifestOf(/** @type {string} */ file) {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    try {
      const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      if (name) return { folder, name, version };
    } catch (error) {
      if (folder === dirname(folder)) throw error;
    }
  }
}

/**
 * TensorFlow.js is CommonJS, 3 MB of it. Imported, each file is read twice, the first time for the names that it exports, which takes longer than all
 * else; required, once. What is loaded is the same either way.
 *
 * @returns {import('rolldown').Plugin}
 */
function requireTensorflow() {
  return {
    name: 'require-tensorflow',
    resolveId(id, _importer, { kind }) {
      if (!id.startsWith(TENSORFLOW)) return null;
      return kind === 'import-statement' ? COMMON_JS + id : { id, external: true };
    },
    load(id) {
      if (!id.startsWith(COMMON_JS)) return null;
      const name = id.slice(COMMON_JS.length);
      const names = Object.keys(require(name)).filter((key) => key !== 'default');
      return `import { createRequire } from 'node:module';
        const loaded = createRequire(import.meta.url)(${JSON.stringify(name)});
        ${names.map((key) => `export const ${key} = loaded.${key};`).join('\n')}`;
    },
  };
}

export default defineConfig({
  // The decoder of pictures is an entry for test/faults.
  input: { main: 'src/main.ts', 'pictures/decode-picture': 'src/pictures/decode-picture.ts' },
  platform: 'node',
  external: staysOutside,
  resolve: { conditionNames: ['@penstroke/source', 'node', 'import', 'default'] },
  plugins: [addressesOfPackages(), requireTensorflow(), licensesOfPackages()],
  output: {
    dir: 'dist',
    cleanDir: true,
    format: 'esm',
    sourcemap: true,
    chunkFileNames: 'chunks/[name].js',
  },
});
