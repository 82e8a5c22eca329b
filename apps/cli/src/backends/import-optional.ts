import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CommandError } from '../terminal/cli-error.ts';

/**
 * Imports a package that is not a dependency: first as this program would find it, then as a program in `cwd` would (a
 * folder where the user has installed it).
 *
 * @throws CommandError with the remedy if it is in neither place; whatever the package throws when it cannot start
 */
export async function importOptional(name: string, cwd: string): Promise<Record<string, unknown>> {
  for (const from of [import.meta.url, pathToFileURL(join(cwd, 'package.json')).href]) {
    let path: string;
    try {
      path = createRequire(from).resolve(name);
    } catch {
      continue;
    }
    return (await import(pathToFileURL(path).href)) as Record<string, unknown>;
  }
  throw new CommandError(`the package ${name} is not installed; run: npm install ${name}`);
}
