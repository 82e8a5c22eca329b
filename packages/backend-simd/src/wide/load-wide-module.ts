import type { LoadedModule } from '../register.ts';
import { loadSimdModule, type SimdModule, type SimdModuleOptions } from '../runtime/simd-module.ts';
import { findDifference } from './find-difference.ts';
import { compileWide, whyNotWide } from './wide-engine.ts';

/**
 * As `loadSimdModule`, for two vectors at once where the engine can and computes the same bits: the kernels are compiled twice, and
 * results of both are compared; elsewhere, as `loadSimdModule`. For `registerSimdBackend({ load: loadWideModule })`; V8's
 * revectorisation, in Node 24 or newer on x64 with AVX2.
 *
 * @throws as `loadSimdModule`; no worker is left then
 */
export async function loadWideModule(options: SimdModuleOptions): Promise<LoadedModule> {
  const missing = whyNotWide();
  if (missing !== undefined) return { module: await loadSimdModule(options), wideFailure: missing };
  const module = await loadSimdModule(options, compileWide);
  if (!module.relaxed) return { module, wideFailure: 'two vectors at once need the build with relaxed SIMD' };
  let kernel: string | undefined;
  try {
    kernel = await differenceFromPlain(module, options);
  } catch (error) {
    // Nobody else could end its workers.
    module.close();
    throw error;
  }
  if (kernel === undefined) return { module };
  module.close();
  const wideFailure = `two vectors at once give another result in the ${kernel}: this engine's optimisation is wrong`;
  return { module: await loadSimdModule(options), wideFailure };
}

/** The first kernel that computes other bits than in the plain compilation. */
async function differenceFromPlain(module: SimdModule, options: SimdModuleOptions): Promise<string | undefined> {
  const plain = await loadSimdModule({ ...options, threads: 1 });
  try {
    return findDifference(plain, module);
  } finally {
    plain.close();
  }
}
