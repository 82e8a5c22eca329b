import { fileURLToPath } from 'node:url';

/** What starts this program once more: Node and the program's file. */
export function ownProgram(): readonly [node: string, main: string] {
  return [process.execPath, fileURLToPath(new URL('../main.js', import.meta.url))];
}
