import { createRequire } from 'node:module';

/** This program's version. */
export function ownVersion(): string {
  // The same place from src/ and dist/.
  return (createRequire(import.meta.url)('../package.json') as { version: string }).version;
}
