import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CommandError } from '../terminal/cli-error.ts';

/**
 * Finds packages that are not dependencies.
 *
 * @param folders where programs would find them, tried in this order (folders with `node_modules`), before this program's own
 * @returns the address of each package's main module, in the order of the names; undefined for one that is nowhere
 */
export function findOptional<const Names extends readonly string[]>(
  names: Names,
  folders: readonly string[],
): { [Index in keyof Names]: string | undefined } {
  const places = [...folders.map((folder) => pathToFileURL(join(folder, 'package.json')).href), import.meta.url];
  const requires = places.map((from) => createRequire(from));
  return names.map((name) => {
    for (const require of requires) {
      try {
        return pathToFileURL(require.resolve(name)).href;
      } catch {
        // The next place may have it.
      }
    }
    return undefined;
  }) as { [Index in keyof Names]: string | undefined };
}

/**
 * Finds packages that are not dependencies, in the folder where the command runs (where the user has installed them) or
 * beside this program.
 *
 * @returns the address of each package's main module, in the order of the names, to import
 * @throws CommandError that names what is missing and how to install it
 */
export function resolveOptional<const Names extends readonly string[]>(
  names: Names,
  cwd: string,
): { [Index in keyof Names]: string } {
  const found = findOptional(names, [cwd]);
  const missing = names.filter((_, index) => found[index] === undefined);
  if (missing.length > 0) {
    const what = missing.length === 1 ? `the package ${missing[0]} is` : `the packages ${missing.join(' and ')} are`;
    throw new CommandError(`${what} not installed; run: npm install ${missing.join(' ')}`);
  }
  return found as { [Index in keyof Names]: string };
}
