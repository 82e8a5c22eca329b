import type { Allocator } from './allocator.ts';

/**
 * Blocks whose addresses recorded calls name. Whoever holds one may free it as always: it then lies vacant, and nothing else is put
 * there, until it is unpinned.
 */
export interface PinnedBlocks {
  /** Keeps a block from being handed out again; a block may be pinned more than once. */
  pin(pointer: number): void;
  /** Takes a pin away; a vacant block without pins goes back to the allocator. */
  unpin(pointer: number): void;
  /** Whether a pinned block was freed. */
  isVacant(pointer: number): boolean;
  /** Gives a vacant block a holder, who frees it as any other. */
  occupy(pointer: number): void;
  /** Frees a block, pinned or not. */
  free(pointer: number): void;
}

interface Pins {
  count: number;
  vacant: boolean;
}

/** No block is pinned at first. */
export function createPinnedBlocks(allocator: Allocator): PinnedBlocks {
  const blocks = new Map<number, Pins>();
  return {
    pin(pointer) {
      const pins = blocks.get(pointer);
      if (pins) pins.count++;
      else blocks.set(pointer, { count: 1, vacant: false });
    },
    unpin(pointer) {
      const pins = blocks.get(pointer)!;
      if (--pins.count > 0) return;
      blocks.delete(pointer);
      if (pins.vacant) allocator.free(pointer);
    },
    isVacant: (pointer) => blocks.get(pointer)?.vacant === true,
    occupy(pointer) {
      blocks.get(pointer)!.vacant = false;
    },
    free(pointer) {
      const pins = blocks.get(pointer);
      if (pins) pins.vacant = true;
      else allocator.free(pointer);
    },
  };
}
