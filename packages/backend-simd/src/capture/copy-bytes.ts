import type { KernelArguments } from '../runtime/kernel-calls.ts';
import type { SimdModule } from '../runtime/simd-module.ts';

/** The arguments of `copyRuns` for neighbouring values of four bytes an element. */
export function copyArguments(from: number, to: number, bytes: number): KernelArguments<'copyRuns'> {
  return { x: from, out: to, runs: 1, bytes, xStep: bytes, outStep: bytes };
}

/** Copies values of four bytes an element within the memory. */
export function copyBytes(module: SimdModule, from: number, to: number, bytes: number): void {
  module.run('copyRuns', copyArguments(from, to, bytes));
}
