import type { DispatchTraits, FreshNumbers } from '../runtime/dispatch-watcher.ts';
import type { Program } from '../runtime/program.ts';
import type { Workgroups } from '../wgsl/workgroups.ts';

/**
 * A buffer by what it is in every update, whichever buffer the backend gave out: the n-th that the update asked for, the n-th tensor of
 * its state or of its inputs, or a tensor that is there before and after.
 */
export type Source =
  | { readonly kind: 'made' | 'state' | 'input'; readonly index: number }
  | { readonly kind: 'constant'; readonly buffer: GPUBuffer }
  | { readonly kind: ArrayKind; readonly index: number; readonly offset: number };

/** A buffer in which tensors of the state, as it is or as it will be, or others that the update makes, lie side by side. */
export type ArrayKind = 'stateArray' | 'nextStateArray' | 'madeArray';

/** A buffer as a dispatch binds it. */
export interface Binding {
  readonly source: Source;
  readonly size: number;
}

/** A dispatch, with its bindings from 0 on. */
export interface RecordedDispatch extends DispatchTraits {
  readonly name: string;
  readonly program?: Program | undefined;
  readonly pipeline: GPUComputePipeline;
  readonly workgroups: Workgroups;
  readonly bindings: readonly Binding[];
  /** How many of them, from the first, it writes. */
  readonly written: number;
}

/** A buffer that the update asked the backend for. */
export interface MadeBuffer {
  readonly size: number;
  readonly usage: number;
  /** What JavaScript wrote into it. */
  bytes?: Uint8Array<ArrayBuffer>;
  /** What it writes in its place in other updates; absent where it is always the same. */
  fresh?: FreshNumbers;
}

/** What one update did on the device. */
export interface Recording {
  readonly dispatches: readonly RecordedDispatch[];
  readonly made: readonly MadeBuffer[];
  /** The tensors behind constants; they have to stay. */
  readonly constants: ReadonlySet<object>;
  /** For each tensor of the state the buffer with its next values; undefined where they stay. */
  readonly nextState: readonly (number | undefined)[];
  /** For each output. */
  readonly outputs: readonly number[];
}

/** Whether a made buffer is a value that kernels alone compute and take: nothing outside the update writes or reads it. */
export function isIntermediate({ made, outputs, nextState }: Recording, index: number): boolean {
  return made[index]!.bytes === undefined && !outputs.includes(index) && !nextState.includes(index);
}

/** The dispatches that bind a made buffer, in their order. */
export function usersOf(dispatches: readonly RecordedDispatch[], index: number): RecordedDispatch[] {
  return dispatches.filter(({ bindings }) => bindings.some(({ source }) => isMade(source, index)));
}

/** Whether it is a certain one of the made buffers. */
export function isMade(source: Source, index: number): boolean {
  return source.kind === 'made' && source.index === index;
}

/** What is another in the later update, step numbers apart; undefined if nothing is. Call it while the step is the later one's. */
export function changeBetween(earlier: Recording, later: Recording): string | undefined {
  const count = earlier.dispatches.length;
  if (count !== later.dispatches.length) {
    return `one update makes ${count} dispatches, the next ${later.dispatches.length}`;
  }
  for (const [index, dispatch] of earlier.dispatches.entries()) {
    const next = later.dispatches[index]!;
    if (dispatch.name !== next.name) return `one update runs ${dispatch.name} where the next runs ${next.name}`;
    const same =
      dispatch.pipeline === next.pipeline &&
      String(dispatch.workgroups) === String(next.workgroups) &&
      dispatch.bindings.length === next.bindings.length &&
      dispatch.bindings.every((binding, at) => isSameBinding(binding, next.bindings[at]!));
    if (!same) return `${dispatch.name} is dispatched another way from update to update`;
  }
  const sameMemory =
    earlier.made.length === later.made.length &&
    earlier.made.every(
      ({ size, usage }, index) => later.made[index]!.size === size && later.made[index]!.usage === usage,
    );
  if (!sameMemory) return 'one update allocates other memory than the next';
  if (!earlier.made.every((buffer, index) => isSameContent(buffer, later.made[index]!))) {
    return 'values from JavaScript change from update to update';
  }
  const sameResult =
    String(earlier.nextState) === String(later.nextState) && String(earlier.outputs) === String(later.outputs);
  return sameResult ? undefined : 'one update leaves its results elsewhere than the next';
}

function isSameBinding({ source, size }: Binding, other: Binding): boolean {
  if (size !== other.size || source.kind !== other.source.kind) return false;
  return source.kind === 'constant'
    ? source.buffer === (other.source as typeof source).buffer
    : source.index === (other.source as { index: number }).index;
}

/** Whether JavaScript wrote the same, or what the numbers of the later step are. */
function isSameContent({ bytes, fresh }: MadeBuffer, later: MadeBuffer): boolean {
  if ((fresh === undefined) !== (later.fresh === undefined)) return false;
  const expected = fresh ? bytesOfNumbers(fresh()) : bytes;
  if (expected === undefined || later.bytes === undefined) return expected === later.bytes;
  return expected.length === later.bytes.length && expected.every((byte, index) => byte === later.bytes![index]);
}

function bytesOfNumbers({ buffer, byteOffset, byteLength }: Uint32Array | Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
