/** The packages of this workspace as scripts see them: where they are, and packed as they would be published. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The folder of the clone. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/**
 * @typedef {object} Manifest The fields of a package.json that the scripts read.
 * @property {string} name
 * @property {string} version
 * @property {boolean} [private]
 * @property {Record<string, unknown>} [exports]
 * @property {Record<string, string>} [bin]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [peerDependencies]
 * @property {Record<string, string>} [optionalDependencies]
 */

/**
 * @typedef {object} WorkspacePackage
 * @property {string} folder relative to {@link ROOT}: `packages/ops`
 * @property {Manifest} manifest
 */

/**
 * The packages that are published: all of `packages/` and `apps/` that are not private, by name.
 *
 * @returns {Promise<WorkspacePackage[]>}
 */
export async function publishedPackages() {
  const found = [];
  for (const parent of ['packages', 'apps']) {
    for (const name of await readdir(join(ROOT, parent))) {
      const path = join(ROOT, parent, name, 'package.json');
      if (!existsSync(path)) continue;
      /** @type {Manifest} */
      const manifest = JSON.parse(await readFile(path, 'utf8'));
      if (!manifest.private) found.push({ folder: join(parent, name), manifest });
    }
  }
  return found.sort((a, b) => a.manifest.name.localeCompare(b.manifest.name, 'en'));
}

/**
 * Packs a package as `pnpm publish` would: with `publishConfig` applied, `workspace:` and `catalog:` replaced.
 *
 * @param {WorkspacePackage} workspacePackage
 * @param {string} destination an existing folder
 * @returns {Promise<{ tarball: string, files: string[] }>} the archive's path, and the paths in it
 */
export async function packPackage({ folder }, destination) {
  const { stdout } = await runPnpm(['pack', '--json', '--pack-destination', destination], join(ROOT, folder));
  const packed = JSON.parse(stdout);
  return { tarball: packed.filename, files: packed.files.map((/** @type {{path: string}} */ file) => file.path) };
}

/**
 * Runs pnpm: the one that runs this script, or the one that npx fetches.
 *
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<{ stdout: string, stderr: string }>}
 */
async function runPnpm(args, cwd) {
  const options = { cwd, maxBuffer: 1 << 26 };
  try {
    return await promisify(execFile)('pnpm', args, options);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
    return promisify(execFile)('npx', ['--yes', 'pnpm@12', ...args], options);
  }
}

/**
 * The files below a folder whose name ends in one of the endings.
 *
 * @param {string} folder
 * @param {string[]} endings
 * @returns {Promise<string[]>} their paths, relative to the folder, sorted; none if it does not exist
 */
export async function listFiles(folder, endings) {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}
