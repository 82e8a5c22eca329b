import type { Lanes } from '../wgsl/activation.ts';
import type { PoolSizes } from '../wgsl/pool-sizes.ts';
import type { Workgroups } from '../wgsl/workgroups.ts';
import type { Program } from './program.ts';

/** A buffer as a dispatch sees it. */
export interface BoundBuffer {
  readonly buffer: GPUBuffer;
  readonly size: number;
  /** Of the tensor whose values are in it; absent for uniforms. */
  readonly dataId?: object;
}

/**
 * What a dispatch does that updates variables, element by element. Bound are the outputs of the first variable, those of the others, the
 * inputs of the first, those of the others, and the rule's numbers.
 */
export interface UpdateRule {
  /** For each variable. */
  readonly outputs: number;
  readonly inputs: number;
  /** The program for one variable of any length, four elements a thread. */
  readonly flat: object;
  readonly threads: number;
  pipeline(): GPUComputePipeline;
}

/** What a dispatch does that adds up `parts` vectors of `size` numbers, bound one after another, and no more. */
export interface PartSum {
  readonly size: number;
  readonly parts: number;
}

/** How a dispatch computes what it writes, each element by itself: for a shader that takes these elements. */
export interface ElementSource {
  /** Tells the code from others. */
  readonly key: string;
  /** The type of an element: a number, or four of them. */
  readonly lanes: Lanes;
  /** What it reads, by the names in the code, with the types of the elements, in the order of its bindings. */
  readonly reads: Readonly<Record<string, string>>;
  /** WGSL of `fn elementAt(item: u32) -> lanes`. */
  readonly code: string;
}

/** A dispatch that reads a tensor element by element. */
export interface ElementTaker {
  /** Where that is bound. */
  readonly binding: number;
  readonly lanes: Lanes;
  /** Whether others need the tensor after it: the shader writes it, as the last of what it writes. */
  readonly keeps: boolean;
  /** Bound are what it writes, what the source reads, and what else it reads. */
  fuse(source: ElementSource): { pipelineFor(device: GPUDevice): GPUComputePipeline };
}

/** What a tensor is multiplied by, element by element. */
export interface ElementFactor {
  /** Tells the code from others. */
  readonly key: string;
  /** What it reads, by the name in the code, with the type of the elements. */
  readonly reads: Readonly<Record<string, string>>;
  /** WGSL of `fn factorAt(item: u32) -> lanes`. */
  readonly code: string;
}

/** A dispatch that can multiply what it writes before it writes it. */
export interface ScaledWrite {
  /** Where that is bound. */
  readonly binding: number;
  readonly lanes: Lanes;
  /** Bound is what was bound before and then what the factor reads. */
  by(factor: ElementFactor): Program;
}

/** A dispatch that multiplies a tensor, element by element, and perhaps does more with the products. */
export interface ElementScaling {
  /** Where the tensor is bound, where the products are, and where what the factor reads is. */
  readonly scaled: number;
  readonly products: number;
  readonly factors: number;
  /** Undefined for lanes that it has no code for. */
  factor(lanes: Lanes): ElementFactor | undefined;
  /** What is left to do when the products are there, with what is bound to it of the bindings. */
  readonly rest?: { program(): Program; readonly bindings: readonly number[] };
}

/** A dispatch of a convolution; bound are its result, the images, the filter and perhaps the bias. */
export interface PoolableConvolution {
  /**
   * The program that pools the result too, if there is one. Bound are what is pooled of it, the result itself if it `keeps` that, and what
   * the convolution reads.
   */
  pooled(pool: PoolSizes, keeps: boolean): { program: Program; workgroups: Workgroups } | undefined;
}

/** What is known of some dispatches that lets replays make one of several. */
export interface DispatchTraits {
  readonly scaledWrite?: ScaledWrite | undefined;
  readonly scales?: ElementScaling | undefined;
  readonly convolution?: PoolableConvolution | undefined;
  /** It is the maximum pooling of the tensor that is bound second. */
  readonly pools?: PoolSizes | undefined;
  readonly rule?: UpdateRule | undefined;
  readonly sum?: PartSum | undefined;
  readonly elements?: ElementSource | undefined;
  readonly takes?: ElementTaker | undefined;
}

/** A dispatch: bound from 0 on, in order, what it writes first. */
export interface DispatchedProgram extends DispatchTraits {
  readonly name: string;
  /** Of this package; absent for stock kernels. */
  readonly program?: Program | undefined;
  readonly pipeline: GPUComputePipeline;
  readonly bound: readonly BoundBuffer[];
  readonly workgroups: Workgroups;
  /** How many it writes. */
  readonly written: number;
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
