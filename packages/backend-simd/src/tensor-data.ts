import type { DataType, TensorInfo } from '@tensorflow/tfjs-core';
import type { SimdModule } from './runtime/simd-module.ts';

/** The values of a tensor as tfjs-backend-cpu sees them. */
export type HeapValues = Float32Array | Int32Array | Uint8Array | Uint8Array[];

/** The types that WebAssembly kernels know, and so may live in its memory. */
export type SimdType = 'float32' | 'int32' | 'bool';

/**
 * The data of one tensor: in JavaScript's heap as `values` (what the caller or a kernel of tfjs-backend-cpu made), or in
 * the WebAssembly memory at `pointer`. It goes from the heap to the memory once, when a WebAssembly kernel first reads it.
 * Either way `values` reads it in place: a view over shared memory stays valid when the memory grows.
 */
export class SimdTensorData {
  readonly dtype: DataType;
  refCount: number;
  complexTensorInfos?: { real: TensorInfo; imag: TensorInfo };
  /** Address in the WebAssembly memory, 0 while the data is in the heap. */
  pointer = 0;
  /** Number of elements. */
  readonly size: number;
  /**
   * The same values in another type: cpu kernels share the data of an int32 or bool tensor with a float32 tensor when they
   * cast to the wider type.
   */
  converted?: SimdTensorData;
  readonly #module: SimdModule;
  #values: HeapValues | undefined;

  constructor(module: SimdModule, dtype: DataType, size: number, values: HeapValues | undefined, refCount = 1) {
    this.#module = module;
    this.dtype = dtype;
    this.size = size;
    this.refCount = refCount;
    this.#values = values;
  }

  /** The values in place, heap or memory; undefined for a complex tensor. */
  get values(): HeapValues | undefined {
    if (this.#values === undefined && this.pointer !== 0) this.#values = this.#view();
    return this.#values;
  }

  /** Allocates memory without giving it a value. */
  allocate(): void {
    this.pointer = this.#module.allocate(this.sizeBytes);
  }

  /** Bytes of the values in the memory. */
  get sizeBytes(): number {
    return this.size * (this.dtype === 'bool' ? 1 : 4);
  }

  /** The values lie at another address now; the caller has copied them and frees the old block. */
  moveTo(pointer: number): void {
    this.pointer = pointer;
    this.#values = undefined;
  }

  /** The address in the memory; copies the values there if they are in the heap. */
  upload(): number {
    if (this.pointer === 0) {
      const values = this.#values as Float32Array | Int32Array | Uint8Array;
      this.pointer = this.#module.allocate(this.sizeBytes, { forUpload: true });
      this.#values = undefined;
      (this.values as Float32Array).set(values);
    }
    return this.pointer;
  }

  /** These values as `dtype`, in the heap until uploaded. */
  as(dtype: DataType): SimdTensorData {
    if (dtype === this.dtype) return this;
    this.converted ??= new SimdTensorData(this.#module, dtype, this.size, this.values);
    return this.converted;
  }

  /** Gives the memory back. */
  release(): void {
    this.converted?.release();
    if (this.pointer !== 0) this.#module.free(this.pointer);
    this.pointer = 0;
    this.#values = undefined;
  }

  #view(): Float32Array | Int32Array | Uint8Array {
    const { buffer } = this.#module.memory;
    if (this.dtype === 'float32') return new Float32Array(buffer, this.pointer, this.size);
    if (this.dtype === 'int32') return new Int32Array(buffer, this.pointer, this.size);
    return new Uint8Array(buffer, this.pointer, this.size);
  }
}
