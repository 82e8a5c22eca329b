import type { Workgroups } from '../wgsl/workgroups.ts';

/** A buffer as a dispatch sees it. */
export interface BoundBuffer {
  readonly buffer: GPUBuffer;
  readonly size: number;
  /** Of the tensor whose values are in it; absent for uniforms. */
  readonly dataId?: object;
}

/** A dispatch: bound from 0 on, in order. */
export interface DispatchedProgram {
  readonly name: string;
  readonly pipeline: GPUComputePipeline;
  readonly bound: readonly BoundBuffer[];
  readonly workgroups: Workgroups;
}

/** What makes the numbers of a shader anew from what the step numbers are now. */
export type FreshNumbers = () => Uint32Array | Float32Array;

/** Is told what kernels do while an update is recorded. */
export interface DispatchWatcher {
  dispatched(program: DispatchedProgram): void;
  /**
   * The kernel's numbers follow from the step.
   *
   * @param fresh absent where it was called with numbers rather than step numbers
   */
  stepped(kernel: string, uniforms: GPUBuffer, fresh: FreshNumbers | undefined): void;
}

let current: DispatchWatcher | undefined;

/** Who watches now; nobody, most of the time. */
export function dispatchWatcher(): DispatchWatcher | undefined {
  return current;
}

/** Lets somebody watch during a call. */
export function watchDispatches<T>(watcher: DispatchWatcher, run: () => T): T {
  current = watcher;
  try {
    return run();
  } finally {
    current = undefined;
  }
}
