import { frozenStepReason } from '@penstroke/ops';
import type { CalledKernel, CallWatcher } from '../runtime/call-watcher.ts';
import { rewriteArguments, shapeOfCall } from '../runtime/kernel-calls.ts';
import type { SimdModule } from '../runtime/simd-module.ts';
import type { Reserve } from './reserve.ts';

/** Values that JavaScript put into the memory. */
interface Upload {
  readonly pointer: number;
  readonly bytes: Uint8Array;
}

interface Allocation {
  readonly pointer: number;
  readonly bytes: number;
}

/**
 * Writes down the calls of one update while it is made. Given an earlier recording, it serves the same blocks in the same order, so
 * that two recordings of one update have the same words.
 */
export class CallRecorder implements CallWatcher {
  readonly calls: CalledKernel[] = [];
  readonly #module: SimdModule;
  readonly #reserve: Reserve;
  readonly #earlier: CallRecorder | undefined;
  readonly #allocations: Allocation[] = [];
  readonly #uploads: Upload[] = [];
  readonly #own = new Set<number>();
  #otherMemory = false;
  #reason: string | undefined;

  constructor(module: SimdModule, reserve: Reserve, earlier?: CallRecorder) {
    this.#module = module;
    this.#reserve = reserve;
    this.#earlier = earlier;
  }

  /** Why the calls cannot be replayed; undefined while they can. */
  get reason(): string | undefined {
    return this.#reason;
  }

  /** Says why the calls cannot be replayed; the first reason stays. */
  refuse(reason: string): void {
    this.#reason ??= reason;
  }

  allocate(bytes: number, allocate: (bytes: number) => number, forUpload: boolean): number {
    const pointer = this.#next(bytes) ?? this.#reserve.allocate(bytes, allocate, { unused: forUpload });
    this.#allocations.push({ pointer, bytes });
    this.#own.add(pointer);
    return pointer;
  }

  freed(pointer: number): void {
    if (this.#earlier === undefined) this.#reserve.freed(pointer);
  }

  used(pointer: number): void {
    if (!this.owns(pointer)) this.#reserve.keep(pointer);
  }

  called(call: CalledKernel): void {
    this.calls.push(call);
    if (call.fresh) return;
    const reason = frozenStepReason(call.kernel);
    if (reason !== undefined) this.refuse(reason);
  }

  /** Values from JavaScript are in a block; they have to be the same in each update, and stay there. */
  uploaded(pointer: number, bytes: number): void {
    this.#reserve.keep(pointer);
    this.#uploads.push({ pointer, bytes: new Uint8Array(this.#module.memory.buffer, pointer, bytes).slice() });
  }

  /** Compares with the earlier recording, and finds what is still held beside `held`. */
  finish(held: readonly number[]): void {
    const kept = this.#allocations.find(
      ({ pointer }) => !this.#module.pinned.isVacant(pointer) && !held.includes(pointer),
    );
    if (kept) this.refuse(`a tensor of ${kept.bytes} bytes outlives the update`);
    const difference = this.#earlier && this.#differenceFrom(this.#earlier);
    if (difference !== undefined) this.refuse(difference);
    if (this.#otherMemory) this.refuse('one update allocates other memory than the next');
  }

  /** Whether the recording got the block. */
  owns(pointer: number): boolean {
    return this.#own.has(pointer);
  }

  #differenceFrom(earlier: CallRecorder): string | undefined {
    if (earlier.calls.length !== this.calls.length) {
      return `one update runs ${earlier.calls.length} kernels, the next ${this.calls.length}`;
    }
    for (const [index, call] of earlier.calls.entries()) {
      const change = changeOf(call, this.calls[index]!);
      if (change !== undefined) return change;
    }
    const uploads = this.#uploads;
    const same =
      earlier.#uploads.length === uploads.length &&
      earlier.#uploads.every((upload, index) => isSameUpload(upload, uploads[index]!));
    return same ? undefined : 'values from JavaScript change from update to update';
  }

  /** The block that the earlier recording got at this place, if it is of that size and to be had. */
  #next(bytes: number): number | undefined {
    if (this.#earlier === undefined) return undefined;
    const allocation = this.#earlier.#allocations[this.#allocations.length];
    if (allocation?.bytes !== bytes || !this.#module.pinned.isVacant(allocation.pointer)) {
      this.#otherMemory = true;
      return undefined;
    }
    this.#module.pinned.occupy(allocation.pointer);
    return allocation.pointer;
  }
}

/** What is another in the later call than in the earlier one, its step numbers at what they are now. Call it within the later update. */
function changeOf(earlier: CalledKernel, later: CalledKernel): string | undefined {
  if (earlier.kernel !== later.kernel) return `one update runs ${earlier.kernel} where the next runs ${later.kernel}`;
  if ((earlier.fresh === undefined) !== (later.fresh === undefined)) {
    return `${earlier.kernel} is called with step numbers in one update only`;
  }
  const words = earlier.words.slice();
  if (words.length !== later.words.length) return `${earlier.kernel} is called with another number of words`;
  if (earlier.fresh) rewriteArguments(words, 0, earlier.kernel, earlier.fresh());
  const names = new Map(Object.entries(shapeOfCall(earlier.kernel, words).arguments).map(([name, at]) => [at, name]));
  const index = words.findIndex((word, at) => word !== later.words[at]);
  return index < 0 ? undefined : `${names.get(index) ?? 'a word'} of ${earlier.kernel} changes from update to update`;
}

function isSameUpload({ pointer, bytes }: Upload, other: Upload): boolean {
  const sameSize = other.pointer === pointer && other.bytes.length === bytes.length;
  return sameSize && bytes.every((byte, index) => byte === other.bytes[index]);
}
