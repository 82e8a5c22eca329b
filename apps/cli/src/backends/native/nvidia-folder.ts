import { join } from 'node:path';

/**
 * Where NVIDIA's wheels are unpacked: as seen from libtensorflow in `deps/lib`, where they are in a Python installation, which
 * is one of the places where it looks.
 */
export function nvidiaFolder(packageFolder: string): string {
  return join(packageFolder, 'deps', 'nvidia');
}
