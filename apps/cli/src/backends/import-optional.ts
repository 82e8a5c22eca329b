import { resolveOptional } from './resolve-optional.ts';

/**
 * Imports a package that is not a dependency, from where {@link resolveOptional} finds it.
 *
 * @throws CommandError with the remedy if it is not installed; whatever the package throws when it cannot start
 */
export async function importOptional(name: string, cwd: string): Promise<Record<string, unknown>> {
  const [address] = resolveOptional([name], cwd);
  return (await import(address)) as Record<string, unknown>;
}
