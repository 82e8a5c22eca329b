/**
 * What kernels on [rows, channels] share. Sums over rows stay in registers: they go down sixteen channels (a cache line) at
 * a time, or four, or one, within chunks of rows that stay in the L1 cache. The sum of a chunk is added to that of the chunks
 * before it, which keeps the rounding error of long columns small.
 */

/** Rows of a chunk: 4 KiB of each array, at least 8 rows. */
// @ts-ignore: decorator
@inline
export function chunkRows(channels: i32): i32 {
  return max<i32>(8, min<i32>(256, 1024 / channels));
}

/** Four channels, or one in all lanes at the ragged end of a row. */
// @ts-ignore: decorator
@inline
export function loadChannels(pointer: usize, whole: bool): v128 {
  return whole ? v128.load(pointer) : v128.load32_splat(pointer);
}

/** Counterpart of `loadChannels`. */
// @ts-ignore: decorator
@inline
export function storeChannels(pointer: usize, value: v128, whole: bool): void {
  if (whole) v128.store(pointer, value);
  else v128.store32_lane(pointer, value, 0);
}

/** Adds a value to the four floats (or the one) at an address. */
// @ts-ignore: decorator
@inline
export function addTo(pointer: usize, value: v128, whole: bool): void {
  storeChannels(pointer, f32x4.add(loadChannels(pointer, whole), value), whole);
}
