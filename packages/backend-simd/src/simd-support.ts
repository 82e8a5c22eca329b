import { defaultThreads, hasRelaxedSimd, hasSimd } from './runtime/platform.ts';

/** What this JavaScript engine offers to the backend. */
export interface SimdSupport {
  /** WebAssembly SIMD, without which the backend does not run. */
  simd: boolean;
  /** Relaxed SIMD, whose fused multiply-add makes matrix products about 1.4 times as fast. */
  relaxedSimd: boolean;
  /** The threads that `registerSimdBackend` starts by default, the calling one included. */
  threads: number;
  /** Why it is that number of threads, in words. */
  reason: string;
}

/**
 * Says what the backend would run on, without starting it. In Node 20 and 21, where relaxed SIMD is behind a V8 flag, the
 * probe sets that flag, as `registerSimdBackend` does.
 *
 * @example
 * ```ts
 * const { simd, relaxedSimd, threads, reason } = simdSupport();
 * console.log(`SIMD ${simd}, relaxed SIMD ${relaxedSimd}, ${threads} threads: ${reason}`);
 * ```
 */
export function simdSupport(): SimdSupport {
  return { simd: hasSimd(), relaxedSimd: hasRelaxedSimd({ enable: true }), ...defaultThreads() };
}
