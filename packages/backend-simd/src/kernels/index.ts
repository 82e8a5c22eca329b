import type { SimdKernel } from '../simd-kernel.ts';
import { BINARY_KERNELS } from './binary.ts';
import { CAST_KERNEL } from './cast.ts';
import { UNARY_KERNELS } from './unary.ts';

/** All kernels that are more than tfjs-backend-cpu's. */
export const SIMD_KERNELS: readonly SimdKernel[] = [...UNARY_KERNELS, ...BINARY_KERNELS, CAST_KERNEL];
