import type { SimdKernel } from '../simd-kernel.ts';
import { BATCH_NORM_KERNELS } from './batch-norm.ts';
import { BIAS_ACTIVATION_GRADIENT_KERNEL } from './bias-activation-gradient.ts';
import { BINARY_KERNELS } from './binary.ts';
import { CAST_KERNEL } from './cast.ts';
import { CONV2D_KERNELS } from './conv2d.ts';
import { CONV2D_BACKPROP_FILTER_KERNEL } from './conv2d-backprop-filter.ts';
import { CONV2D_BACKPROP_INPUT_KERNEL } from './conv2d-backprop-input.ts';
import { CONV2D_MAX_POOL_KERNELS } from './conv2d-max-pool.ts';
import { DENSE_KERNEL } from './dense.ts';
import { DROPOUT_KERNEL } from './dropout.ts';
import { FILL_KERNEL } from './fill.ts';
import { LRN_KERNELS } from './lrn.ts';
import { MAT_MUL_KERNELS } from './mat-mul.ts';
import { MOVE_KERNELS } from './move.ts';
import { OPTIMIZER_KERNELS } from './optimizer.ts';
import { POOL_KERNELS } from './pool.ts';
import { REDUCE_KERNELS } from './reduce.ts';
import { RESAMPLE_KERNELS } from './resample.ts';
import { SOFTMAX_KERNELS } from './softmax.ts';
import { UNARY_KERNELS } from './unary.ts';

/** All kernels that are more than tfjs-backend-cpu's. */
export const SIMD_KERNELS: readonly SimdKernel[] = [
  ...UNARY_KERNELS,
  ...BINARY_KERNELS,
  CAST_KERNEL,
  ...POOL_KERNELS,
  ...SOFTMAX_KERNELS,
  ...BATCH_NORM_KERNELS,
  BIAS_ACTIVATION_GRADIENT_KERNEL,
  DROPOUT_KERNEL,
  FILL_KERNEL,
  ...LRN_KERNELS,
  ...MOVE_KERNELS,
  ...REDUCE_KERNELS,
  ...RESAMPLE_KERNELS,
  ...OPTIMIZER_KERNELS,
  ...MAT_MUL_KERNELS,
  ...CONV2D_KERNELS,
  ...CONV2D_MAX_POOL_KERNELS,
  CONV2D_BACKPROP_FILTER_KERNEL,
  CONV2D_BACKPROP_INPUT_KERNEL,
  DENSE_KERNEL,
];
