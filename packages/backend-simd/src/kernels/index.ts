import type { SimdKernel } from '../simd-kernel.ts';

/** All kernels that are more than tfjs-backend-cpu's. */
export const SIMD_KERNELS: readonly SimdKernel[] = [];
