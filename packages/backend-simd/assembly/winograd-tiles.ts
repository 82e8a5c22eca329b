/**
 * How tiles cover the output planes, and which points each needs. Where a tile's m outputs do not divide the height (or width), the
 * last tiles are short: m - 1 outputs. The last of six inputs and the point at infinity enter the m-th output alone, so a short tile
 * goes without: 5 inputs and points in place of 6. A plane of 7 = 4 + 3 rows and columns has 121 points in place of 144, one of
 * 14 = 4 + 4 + 3 + 3 has 484 in place of 576, one of 6 = 3 + 3 has 100 in place of 144.
 *
 * Rows and columns, full or short, make four kinds of tiles. Tiles are counted by kind, through all images, and blocks have one kind.
 */
import { WinogradTile } from '../src/layout/sizes';
import { partition } from './simd';

// @ts-ignore: decorator
@inline export const KINDS: i32 = 4;

/** A kind, in scratch memory. */
export class TileKind {
  /** Bit 1: short rows, bit 0: short columns. */
  short!: i32;
  /** Of an image. */
  tiles!: i32;
  /** Tiles side by side. */
  across!: i32;
  /** The first output row and column of the first tile. */
  top!: i32;
  left!: i32;
  /** Outputs of a tile. */
  rows!: i32;
  columns!: i32;
  /** Points of a tile. */
  pointRows!: i32;
  pointColumns!: i32;
  /** The tiles of all images that are to be computed. */
  start!: i32;
  end!: i32;
}

/** The short tiles of those that cover `size` outputs. */
// @ts-ignore: decorator
@inline
function countShort(size: i32, outputs: i32): i32 {
  const tiles = (size + outputs - 1) / outputs;
  return min(tiles, tiles * outputs - size);
}

/**
 * Writes one of the kinds, 0 to 3, of tiles of at most `outputs` x `outputs`, in one of the shares of all images. Where a kind has few
 * tiles, not always the same share has one more.
 */
export function prepareKind(
  at: usize, kind: i32, batch: i32, height: i32, width: i32, outputs: i32, share: i32, shares: i32,
): TileKind {
  const self = changetype<TileKind>(at);
  self.short = kind;
  const shortRow = kind >> 1;
  const shortColumn = kind & 1;
  const shortRows = countShort(height, outputs);
  const shortColumns = countShort(width, outputs);
  const fullRows = (height + outputs - 1) / outputs - shortRows;
  const fullColumns = (width + outputs - 1) / outputs - shortColumns;
  self.across = shortColumn ? shortColumns : fullColumns;
  self.tiles = self.across * (shortRow ? shortRows : fullRows);
  self.top = shortRow ? fullRows * outputs : 0;
  self.left = shortColumn ? fullColumns * outputs : 0;
  self.rows = outputs - shortRow;
  self.columns = outputs - shortColumn;
  self.pointRows = WinogradTile.side - shortRow;
  self.pointColumns = WinogradTile.side - shortColumn;
  const turn = (share + kind) % shares;
  self.start = partition(batch * self.tiles, turn, shares);
  self.end = partition(batch * self.tiles, turn + 1, shares);
  return self;
}

/** The first output row of a tile. */
// @ts-ignore: decorator
@inline
export function topOf(kind: TileKind, tile: i32): i32 {
  return kind.top + ((tile % kind.tiles) / kind.across) * kind.rows;
}

/** The first output column of a tile. */
// @ts-ignore: decorator
@inline
export function leftOf(kind: TileKind, tile: i32): i32 {
  return kind.left + ((tile % kind.tiles) % kind.across) * kind.columns;
}

/** Tiles of each of the equal blocks, of at most `blockTiles`, that `count` tiles are cut into. */
// @ts-ignore: decorator
@inline
export function equalBlock(count: i32, blockTiles: i32): i32 {
  const blocks = max(1, (count + blockTiles - 1) / blockTiles);
  // Whole pairs and threes of rows, as the register tiles have them.
  return min(blockTiles, (((count + blocks - 1) / blocks + 5) / 6) * 6);
}
