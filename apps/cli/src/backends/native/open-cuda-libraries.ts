import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { NativeHelper } from './native-helper.ts';

/** A library that does not open, and why. */
export interface UnopenedLibrary {
  readonly soname: string;
  readonly reason: string;
}

/** The driver's, which no package on PyPI has. */
const DRIVER = ['libcuda.so.1', 'libnvidia-ml.so.1'];

/**
 * Opens what TensorFlow will open for a GPU, the system's or those unpacked below `nvidia`: it gets what is open already, and
 * does not say what it lacks.
 *
 * @returns those that do not open, the driver's first
 */
export function openCudaLibraries(
  helper: NativeHelper,
  sonames: readonly string[],
  nvidia: string,
): readonly UnopenedLibrary[] {
  const folders = libraryFolders(nvidia);
  return [...DRIVER, ...sonames].flatMap((soname) => {
    let reason = helper.openLibrary(soname);
    for (const folder of folders) {
      if (reason === null) break;
      // A file that is there says more than a name that is found nowhere.
      if (readdirSync(folder).includes(soname)) reason = helper.openLibrary(join(folder, soname));
    }
    return reason === null ? [] : [{ soname, reason }];
  });
}

/** What to say of libraries that do not open; undefined where all do. */
export function describeUnopened(unopened: readonly UnopenedLibrary[]): string | undefined {
  const [first] = unopened;
  if (first === undefined) return undefined;
  const names = unopened.map(({ soname }) => soname).join(', ');
  if (first.soname === 'libcuda.so.1') {
    return `no NVIDIA driver here (${first.reason}); install the driver until nvidia-smi shows the GPU`;
  }
  if (first.soname === 'libnvidia-ml.so.1') {
    return `TensorFlow finds no GPU without libnvidia-ml.so.1 (${first.reason}); install it with the driver (Debian: libnvidia-ml1)`;
  }
  return `TensorFlow needs ${names} for the GPU (${first.reason}); run: penstroke backend install cuda`;
}

/** `<nvidia>/cudnn/lib` and so on; none where nothing was unpacked. */
function libraryFolders(nvidia: string): string[] {
  try {
    return readdirSync(nvidia).map((name) => join(nvidia, name, 'lib'));
  } catch {
    return [];
  }
}
