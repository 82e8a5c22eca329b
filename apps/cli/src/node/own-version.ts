import { createRequire } from 'node:module';

/** This program's version. */
export function ownVersion(): string {
  // The same place from src/node/ and dist/node/.
  return (createRequire(import.meta.url)('../../package.json') as { version: string }).version;
}
