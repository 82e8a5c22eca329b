import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CommandError } from '../terminal/cli-error.ts';

/**
 * Finds packages that are not dependencies: first as this program would find them, then as a program in `cwd` would (a
 * folder where the user has installed them).
 *
 * @returns the address of each package's main module, in the order of the names, to import
 * @throws CommandError that names what is missing and how to install it
 */
export function resolveOptional<const Names extends readonly string[]>(
  names: Names,
  cwd: string,
): { [Index in keyof Names]: string } {
  const places = [import.meta.url, pathToFileURL(join(cwd, 'package.json')).href].map((from) => createRequire(from));
  const found = names.map((name) => {
    for (const place of places) {
      try {
        return pathToFileURL(place.resolve(name)).href;
      } catch {
        // The next place may have it.
      }
    }
    return undefined;
  });
  const missing = names.filter((_, index) => found[index] === undefined);
  if (missing.length > 0) {
    const what = missing.length === 1 ? `the package ${missing[0]} is` : `the packages ${missing.join(' and ')} are`;
    throw new CommandError(`${what} not installed; run: npm install ${missing.join(' ')}`);
  }
  return found as { [Index in keyof Names]: string };
}
