/**
 * Memory for tensors: a bump allocator with a free list for each size class. Training asks for the same sizes at every
 * step, so after the first steps each request is served by the block freed last (still in the cache), and the memory no
 * longer grows. Sizes are rounded up to eighths of a power of two: at most 12.5 % is wasted.
 *
 * Each block is preceded by a 64-byte header whose first word is its class, so blocks are 64-byte aligned and a kernel
 * may read (not write) up to 64 bytes past the end of a block.
 */
import { PenstrokeError } from '@penstroke/errors';
import { Control, Limit } from '../layout/control.ts';

const ALIGNMENT = 64;
/** Bytes before a block that belong to the allocator; `free` relies on the first word. */
export const HEADER_BYTES = 64;
/** Grow by at least this much: growing is a system call that all threads feel. */
const MIN_GROWTH_BYTES = 16 * 1024 * 1024;
const MAX_BYTES = 65536 * Limit.pageBytes;

/** The WebAssembly memory cannot hold one more tensor. */
export class SimdMemoryError extends PenstrokeError {
  static override readonly errorName: string = 'SimdMemoryError';
  readonly requestedBytes: number;
  readonly usedBytes: number;

  constructor(requestedBytes: number, usedBytes: number, options?: ErrorOptions) {
    super(
      `allocate: expected room for ${requestedBytes} bytes, got a WebAssembly memory with ${usedBytes} bytes in use that ` +
        'cannot grow; dispose tensors (tf.tidy) or take a smaller batch',
      options,
    );
    this.requestedBytes = requestedBytes;
    this.usedBytes = usedBytes;
  }
}

/** The class of a size in units of 64 bytes: eight classes for each power of two. */
function sizeClass(units: number): number {
  if (units <= 8) return units;
  const exponent = 31 - Math.clz32(units - 1); // 2^exponent < units <= 2^(exponent + 1)
  return (exponent - 2) * 8 + ((units - 1) >>> (exponent - 3)) - 7;
}

/** The number of 64-byte units that a class holds. */
function classUnits(index: number): number {
  if (index <= 8) return index;
  const exponent = Math.floor((index - 1) / 8) + 2;
  return (((index - 1) % 8) + 9) * 2 ** (exponent - 3);
}

export interface Allocator {
  /** The memory as 32-bit words; a new array after growth. */
  readonly words: Int32Array;
  /** Bytes of tensors alive, rounded up to their classes. */
  readonly usedBytes: number;
  allocate(bytes: number): number;
  free(pointer: number): void;
}

/** Creates the allocator of a memory that nothing else uses above Control.heap. */
export function createAllocator(memory: WebAssembly.Memory): Allocator {
  const freeLists: number[][] = [];
  let words = new Int32Array(memory.buffer);
  let top = Control.heap;
  let used = 0;

  function grew(bytes: number): boolean {
    try {
      memory.grow(Math.ceil(bytes / Limit.pageBytes));
      return true;
    } catch {
      return false;
    }
  }

  function extend(bytes: number): number {
    const pointer = top + HEADER_BYTES;
    // The header's slack keeps over-reads of the last block inside the memory.
    const end = pointer + bytes + HEADER_BYTES;
    const size = memory.buffer.byteLength;
    if (end > size) {
      const ample = Math.min(Math.max(end - size, MIN_GROWTH_BYTES), MAX_BYTES - size);
      try {
        if (end > MAX_BYTES) throw new RangeError('beyond 4 GiB');
        // A memory for which less than 4 GiB could be reserved may have room for this block and not for more.
        if (!grew(ample)) memory.grow(Math.ceil((end - size) / Limit.pageBytes));
      } catch (cause) {
        throw new SimdMemoryError(bytes, used, { cause });
      }
      words = new Int32Array(memory.buffer);
    }
    top = pointer + bytes;
    return pointer;
  }

  return {
    get words() {
      return words;
    },
    get usedBytes() {
      return used;
    },
    allocate(bytes) {
      const index = sizeClass(Math.max(1, Math.ceil(bytes / ALIGNMENT)));
      const classBytes = classUnits(index) * ALIGNMENT;
      const list = freeLists[index];
      let pointer = list?.pop();
      if (pointer === undefined) {
        pointer = extend(classBytes);
        words[(pointer - HEADER_BYTES) / 4] = index;
      }
      used += classBytes;
      return pointer;
    },
    free(pointer) {
      const index = words[(pointer - HEADER_BYTES) / 4]!;
      used -= classUnits(index) * ALIGNMENT;
      const list = freeLists[index];
      if (list) list.push(pointer);
      else freeLists[index] = [pointer];
    },
  };
}
