import { join } from 'node:path';

/** Our compiled helper in the folder of an installed backend. */
export function helperPath(folder: string): string {
  return join(folder, 'penstroke_native.node');
}
