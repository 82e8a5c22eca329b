import { createRequire } from 'node:module';

/** What `native/penstroke_native.cc` exports. */
export interface NativeHelper {
  /** Opens a shared library for good; null, or why the dynamic linker does not. */
  openLibrary(name: string): string | null;
  /** Holds back what libraries write to file descriptor 2. */
  holdStderr(): void;
  /** Ends that; the first 64 KiB of what was held back. */
  releaseStderr(): string;
}

/** Loads the helper that `penstroke backend install` has compiled; undefined where it does not load. */
export function loadNativeHelper(path: string): NativeHelper | undefined {
  try {
    return createRequire(import.meta.url)(path) as NativeHelper;
  } catch {
    return undefined;
  }
}
