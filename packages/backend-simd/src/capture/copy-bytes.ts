import type { SimdModule } from '../runtime/simd-module.ts';

/** Copies values of four bytes an element within the memory. */
export function copyBytes(module: SimdModule, from: number, to: number, bytes: number): void {
  module.run('copyRuns', { x: from, out: to, runs: 1, bytes, xStep: bytes, outStep: bytes });
}
