import type { KernelName } from './kernel-calls.ts';

/** A call that was made. */
export interface CalledKernel {
  readonly kernel: KernelName;
  /** The whole call, head, arguments and records: a copy. */
  readonly words: Int32Array;
  /** Makes the arguments anew; absent where they are the same in each update. */
  readonly fresh: (() => object) | undefined;
}

/** What is told what kernels ask of a module. */
export interface CallWatcher {
  /**
   * Serves a request for a block, by itself or by the module's allocator.
   *
   * @param forUpload whether values from JavaScript are about to be put there
   */
  allocate(bytes: number, allocate: (bytes: number) => number, forUpload: boolean): number;
  /** A block was freed. */
  freed(pointer: number): void;
  /** A block that is not the watcher's is about to be used. */
  used(pointer: number): void;
  /** Values from JavaScript were put into a block. */
  uploaded(pointer: number, bytes: number): void;
  /** Something happens that calls alone do not repeat. */
  refuse(reason: string): void;
  /** A kernel is about to run. */
  called(call: CalledKernel): void;
}
