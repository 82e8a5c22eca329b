/**
 * Kernels on [rows, channels] go down the columns, four channels at a time, within chunks of rows that stay in the L1
 * cache. Sums over a chunk are added to sums over chunks, which keeps the rounding error of long columns small.
 */

/** Rows of a chunk: 8 KiB of each array, at least 8 rows. */
// @ts-ignore: decorator
@inline
export function chunkRows(channels: i32): i32 {
  return max<i32>(8, min<i32>(256, 2048 / channels));
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
