export { type RegisteredBackend, type RegisterOptions, registerSimdBackend } from './register.ts';
export { SimdMemoryError } from './runtime/allocator.ts';
export { type FloatBits, floatBits } from './runtime/float-bits.ts';
export type { KernelArguments, KernelName, KernelRecord, RecordKernelName } from './runtime/kernel-calls.ts';
export type { WasmFile, WasmFiles } from './runtime/load-wasm.ts';
export { loadSimdModule, type RunOptions, type SimdModule, type SimdModuleOptions } from './runtime/simd-module.ts';
export { SimdUnavailableError } from './runtime/simd-unavailable-error.ts';
export { SimdBackend } from './simd-backend.ts';
export { type SimdSupport, simdSupport } from './simd-support.ts';
