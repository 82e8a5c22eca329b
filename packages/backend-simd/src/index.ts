export { type RegisteredBackend, type RegisterOptions, registerSimdBackend } from './register.ts';
export { SimdMemoryError } from './runtime/allocator.ts';
export {
  floatBits,
  type KernelName,
  loadSimdModule,
  type SimdModule,
  type SimdModuleOptions,
} from './runtime/simd-module.ts';
export { SimdUnavailableError } from './runtime/simd-unavailable-error.ts';
export { SimdBackend } from './simd-backend.ts';
export { type SimdSupport, simdSupport } from './simd-support.ts';
