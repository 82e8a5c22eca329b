import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { type backend_util, type DataType, type TensorInfo, util } from '@tensorflow/tfjs-core';
import type { SimdModule } from './runtime/simd-module.ts';
import { type HeapValues, SimdTensorData, type SimdType } from './tensor-data.ts';

/** Views over the shared memory must not outlive the tensor they show, so they are copied; all else is taken as it is. */
function owned<Values extends backend_util.BackendValues>(values: Values): Values {
  if (ArrayBuffer.isView(values) && !(values.buffer instanceof ArrayBuffer)) return values.slice() as Values;
  return values;
}

/**
 * The tfjs backend 'simd'. It is the cpu backend, whose kernels it inherits, with tensors that may live in the memory of
 * a {@link SimdModule}, where WebAssembly kernels work on them.
 *
 * A kernel, which `runKernel` runs, takes the addresses of its inputs with `pointer`, makes its output with `output`, and runs
 * `module.run`.
 */
export class SimdBackend extends MathBackendCPU {
  /** The compiled kernels, their memory and their threads. */
  readonly module: SimdModule;
  /** What lives in the memory, for `dispose`. */
  readonly #alive = new Set<SimdTensorData>();
  /** The data of the outputs that the kernel under way has made. */
  readonly #made: object[] = [];

  /** @param module stays usable after `dispose`, which gives back the memory of this backend's tensors */
  constructor(module: SimdModule) {
    super();
    this.module = module;
  }

  /**
   * Returns the address of a float32, int32 (4 bytes an element) or bool (1 byte) tensor's values, row-major. The first
   * call for values that a cpu kernel or the user made copies them to the memory.
   */
  pointer(tensor: TensorInfo): number {
    const stored = this.#data(tensor.dataId);
    const data = stored.as(tensor.dtype);
    if (data.pointer === 0) {
      data.upload();
      this.#alive.add(stored);
      this.module.watcher?.uploaded(data.pointer, data.sizeBytes);
    } else {
      this.module.watcher?.used(data.pointer);
    }
    return data.pointer;
  }

  /** What a tensor's values are stored as. */
  stored(tensor: TensorInfo): SimdTensorData {
    return this.#data(tensor.dataId);
  }

  /** The data that lie at an address. */
  holderOf(pointer: number): SimdTensorData | undefined {
    for (const data of this.#alive) if (data.pointer === pointer) return data;
    return undefined;
  }

  /** Makes a tensor of values that lie in the memory already, in a block that nobody else holds. */
  place(pointer: number, shape: readonly number[], dtype: SimdType): TensorInfo {
    return this.#tensor(shape, dtype, (data) => data.moveTo(pointer));
  }

  /** Makes a tensor in the memory, its values undefined: a kernel must write them all. */
  output(shape: readonly number[], dtype: SimdType = 'float32'): TensorInfo {
    const made = this.#tensor(shape, dtype, (data) => data.allocate());
    this.#made.push(made.dataId);
    return made;
  }

  /** Runs a kernel. Should it throw (memory that cannot grow), the outputs that it had made are given back. */
  runKernel<Result>(kernel: () => Result): Result {
    const first = this.#made.length;
    try {
      return kernel();
    } catch (error) {
      for (const dataId of this.#made.slice(first)) if (this.data.has(dataId)) this.disposeData(dataId, true);
      throw error;
    } finally {
      this.#made.length = first;
    }
  }

  /** Makes a tensor that shares the data of `tensor`, in another shape of the same size. */
  alias(tensor: TensorInfo, shape: readonly number[] = tensor.shape): TensorInfo {
    this.incRef(tensor.dataId);
    return { dataId: tensor.dataId, shape: shape as number[], dtype: tensor.dtype };
  }

  override write(values: backend_util.BackendValues, shape: number[], dtype: DataType): object {
    const dataId = {};
    this.move(dataId, values, shape, dtype, 1);
    return dataId;
  }

  override move(
    dataId: object,
    values: backend_util.BackendValues,
    shape: number[],
    dtype: DataType,
    refCount: number,
  ): void {
    const heap = values == null ? undefined : (owned(values) as HeapValues);
    const data = new SimdTensorData(this.module, dtype, util.sizeFromShape(shape), heap, refCount);
    this.data.set(dataId, data as never);
  }

  /** Returns a copy of the values of a tensor in the memory; the values themselves of one in the heap, as cpu does. */
  override readSync(dataId: object): backend_util.BackendValues {
    this.module.watcher?.refuse('values are read within the update');
    return owned(super.readSync(dataId));
  }

  override disposeData(dataId: object, force = false): boolean {
    const data = this.data.has(dataId) ? this.#data(dataId) : undefined;
    const disposed = super.disposeData(dataId, force);
    if (disposed && data !== undefined) this.#release(data);
    return disposed;
  }

  override memory(): { unreliable: boolean; reasons: string[]; numBytesInWasm: number } {
    return { unreliable: false, reasons: [], numBytesInWasm: this.module.usedBytes };
  }

  override dispose(): void {
    for (const data of this.#alive) data.release();
    this.#alive.clear();
    super.dispose();
  }

  /** Makes a tensor whose values lie in the memory once `locate` has given them an address. */
  #tensor(shape: readonly number[], dtype: SimdType, locate: (data: SimdTensorData) => void): TensorInfo {
    const data = new SimdTensorData(this.module, dtype, util.sizeFromShape(shape as number[]), undefined);
    locate(data);
    this.#alive.add(data);
    const dataId = {};
    this.data.set(dataId, data as never);
    return { dataId, shape: shape as number[], dtype };
  }

  #data(dataId: object): SimdTensorData {
    return this.data.get(dataId) as unknown as SimdTensorData;
  }

  #release(data: SimdTensorData): void {
    if (this.#alive.delete(data)) data.release();
  }
}
