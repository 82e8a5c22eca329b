/// <reference path="./assembly-types.d.ts" />
/**
 * Padding and scratch memory: how many bytes TypeScript allocates and where AssemblyScript puts things in them. The formulas
 * use only what means the same in both languages: sums, products, remainders, and quotients that `| 0` truncates.
 */

/** The packed panels of a matrix product. */
export enum Tile {
  /** Columns of a wide panel, whose tiles have 2 rows. */
  wide = 16,
  /** Columns of a narrow panel, whose tiles have 3 rows. */
  narrow = 12,
  /** Entries that follow the last one of a row table, equal to it, so that the last tile has rows enough. */
  rowTableSlack = 2,
  /** A tile's spare output. */
  spareBytes = 256,
}

export enum GemmBlock {
  /** Of k that is multiplied at once. */
  depth = 256,
  /** The most panels of a portion. */
  panels = 15,
  /** Of a thread's scratch memory before the packed block: zeros, offsets, spare tiles, the row table. */
  at = 1024,
}

export enum WinogradTile {
  /** Of a two-dimensional tile. */
  points = 36,
  /** Inputs of a tile in one dimension. */
  side = 6,
  /** Space for the transforms. */
  transformBytes = 1088,
  /** The addresses of a tile's pixels. */
  tableBytes = 192,
  /** What tiles of a kind have in common. */
  kindBytes = 48,
  /** The sums of 16 x 16 channels. */
  sumBytes = 1024,
  /** More in each point keep the points of a tile from falling into the same cache sets. */
  pointGapBytes = 64,
}

export enum PoolBytes {
  /** An offset for each of the 255 positions in a window. */
  positionTable = 1024,
  /** An entry of the list of maxima: the address of a patch, the gradient. */
  listEntry = 8,
  /** The ends of the lists of four channels. */
  listEnds = 16,
}

/** The next multiple of 64, the alignment of all blocks in scratch memory. */
export function roundUp64(bytes: usize): usize {
  return bytes + ((64 - (bytes % 64)) % 64);
}

/** A row of float32 channels in scratch memory, where each begins at a cache line of its own. */
export function scratchRowBytes(channels: usize): usize {
  return roundUp64(4 * channels);
}

/** A row of squares with `radius` zeros on both sides, and what a vector reads beyond. */
export function lrnRowBytes(channels: usize, radius: usize): usize {
  return roundUp64(4 * (channels + 2 * radius + 16));
}

/** How many of n columns lie in panels of 16, which come first: all 16 w + 12 v >= n with the least waste. */
export function wideColumns(n: i32): i32 {
  const quads = (n + 3) >> 2;
  const narrow = -quads & 3;
  return 3 * narrow <= quads ? 4 * (quads - 3 * narrow) : 0;
}

/** The columns of all panels of n columns. */
export function paddedColumns(n: i32): i32 {
  const wide = wideColumns(n);
  return n > wide ? wide + (((n - wide + Tile.narrow - 1) / Tile.narrow) | 0) * Tile.narrow : wide;
}

/** Panels of 16 channels. */
export function widePanels(channels: i32): i32 {
  return (channels + 15) >> 4;
}

/** Room for the panels of n columns, which all are wide ones where the engine computes two vectors at once (assembly/panel-columns.ts). */
export function panelRoom(n: i32): i32 {
  return widePanels(n) * Tile.wide;
}

/** The scratch memory of a thread in `gemm`. */
export function gemmThreadBytes(packedBytes: usize): usize {
  return packedBytes + GemmBlock.at + 4 * GemmBlock.depth * GemmBlock.panels * Tile.wide;
}

/** The packed filter of `convolutionForward`; depth = the floats of a patch. */
export function forwardFilterBytes(depth: usize, outChannels: i32): usize {
  return roundUp64(4 * depth * panelRoom(outChannels));
}

/**
 * Where the padded strip begins in a thread's scratch memory of `convolutionForward`: after zeros, a spare tile, the offsets of
 * the pieces (at most one for each tap) and the row table.
 */
export function forwardStripAt(taps: usize, pixels: usize): usize {
  return roundUp64(64 + Tile.spareBytes + 4 * (taps + pixels + Tile.rowTableSlack));
}

/** The scratch memory of a thread in `convolutionForward`, for strips of `pixels` output pixels. */
export function forwardThreadBytes(taps: usize, pixels: usize, stripFloats: usize): usize {
  return forwardStripAt(taps, pixels) + roundUp64(4 * stripFloats) + 64;
}

/** The image before pooling, at the end of a thread's scratch memory. */
export function forwardImageBytes(pixels: usize, outChannels: usize): usize {
  return roundUp64(4 * pixels * outChannels);
}

/** Where the padded strip begins in a thread's scratch memory of `convolutionFilterGradient`: after sums and offsets. */
export function filterGradientStripAt(depth: usize, outChannels: i32): usize {
  return roundUp64(4 * depth * panelRoom(outChannels) + 4 * depth);
}

/** The scratch memory of a thread in `convolutionFilterGradient`; it ends with 64 bytes of zeros. */
export function filterGradientThreadBytes(depth: usize, outChannels: i32, stripFloats: usize): usize {
  return filterGradientStripAt(depth, outChannels) + roundUp64(4 * stripFloats) + 64;
}

/** A point of [rows, columns] floats. */
export function winogradPointBytes(rows: usize, columns: usize): usize {
  return 4 * rows * columns + WinogradTile.pointGapBytes;
}

/** The transformed filter of `winogradForward`, and the turned one where there is one. */
export function winogradFilterBytes(inChannels: usize, outChannels: i32, turnedTaps: usize): usize {
  const transformed = winogradPointBytes(inChannels, paddedColumns(outChannels)) * WinogradTile.points;
  return roundUp64(turnedTaps * inChannels * 4 * outChannels + transformed);
}

/** Where a block's inputs begin, after the row table. */
export function winogradInputsAt(blockTiles: usize): usize {
  return roundUp64(4 * (blockTiles + Tile.rowTableSlack));
}

/** A block of `winogradForward`: row table, inputs, products. */
export function winogradBlockBytes(blockTiles: usize, inChannels: usize, outChannels: i32): usize {
  const tileBytes =
    winogradPointBytes(blockTiles, inChannels) + winogradPointBytes(blockTiles, paddedColumns(outChannels));
  return roundUp64(tileBytes * WinogradTile.points + winogradInputsAt(blockTiles));
}

/** A point of the sums of `winogradFilterGradient`. */
export function winogradSumBytes(inChannels: i32, outChannels: i32): usize {
  const panels = widePanels(inChannels) * widePanels(outChannels);
  return panels * WinogradTile.sumBytes + WinogradTile.pointGapBytes;
}

/** A point of a block's transformed inputs or gradients in `winogradFilterGradient`. */
export function winogradPanelBytes(blockTiles: usize, channels: i32): usize {
  return 64 * blockTiles * widePanels(channels) + WinogradTile.pointGapBytes;
}

/** A block of `winogradFilterGradient`: sums, inputs, gradients. */
export function winogradGradientBlockBytes(blockTiles: usize, inChannels: i32, outChannels: i32): usize {
  const pointBytes =
    winogradSumBytes(inChannels, outChannels) +
    winogradPanelBytes(blockTiles, inChannels) +
    winogradPanelBytes(blockTiles, outChannels);
  return roundUp64(pointBytes * WinogradTile.points);
}

/** The scratch memory of a thread in both: transforms, the addresses of a tile's pixels, its kind, zeros for the most channels. */
export function winogradThreadBytes(channels: usize): usize {
  return roundUp64(
    (channels > 16 ? channels : 16) * 4 +
      WinogradTile.transformBytes +
      WinogradTile.tableBytes +
      WinogradTile.kindBytes,
  );
}

/** Where the padded image begins in a thread's scratch memory of the pooled gradients: after the table and the lists, with their ends. */
export function pooledImageAt(pooledPixels: usize): usize {
  return roundUp64(4 * pooledPixels * PoolBytes.listEntry + PoolBytes.listEnds + PoolBytes.positionTable);
}

/** Where the sums or weights begin: after the padded image. */
export function pooledVectorsAt(pooledPixels: usize, imageFloats: usize): usize {
  return pooledImageAt(pooledPixels) + roundUp64(4 * imageFloats) + 64;
}

/** The scratch memory of a thread in the pooled gradients; vectors = those of four floats in a patch, whose offsets come last. */
export function pooledGradientThreadBytes(
  pooledPixels: usize,
  imageFloats: usize,
  outChannels: usize,
  vectors: usize,
): usize {
  return pooledVectorsAt(pooledPixels, imageFloats) + roundUp64(16 * outChannels * vectors + 4 * vectors);
}
