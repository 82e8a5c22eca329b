/**
 * How tiles of m x m outputs cover the output planes, and which points each tile needs. Where m does not divide the height
 * (or width), the last tiles are short: m - 1 outputs. A short tile needs no point at infinity in that dimension, for that
 * point only enters the m-th output (and, in the filter's gradient, is the m-th row of dy): 5 points in place of 6. A plane
 * of 7 = 4 + 3 rows and columns takes 121 products in place of 144, one of 14 = 4 + 4 + 3 + 3 takes 484 in place of 576.
 *
 * Tiles are numbered in groups of whole images, and in a group by kind: full rows and short columns, both full, short rows
 * and full columns, both short. So the tiles of a block that need a point lie side by side.
 */

// The words of a tiling.
// @ts-ignore: decorator
@inline const GROUP_IMAGES: usize = 0;
// @ts-ignore: decorator
@inline const GROUP_TILES: usize = 4;
// @ts-ignore: decorator
@inline const BATCH: usize = 8;
// @ts-ignore: decorator
@inline const OUTPUTS: usize = 12;
// @ts-ignore: decorator
@inline const FULL_ROWS: usize = 16;
// @ts-ignore: decorator
@inline const SHORT_ROWS: usize = 20;
// @ts-ignore: decorator
@inline const FULL_COLUMNS: usize = 24;
// @ts-ignore: decorator
@inline const SHORT_COLUMNS: usize = 28;
/** Bytes of a tiling. */
// @ts-ignore: decorator
@inline export const TILING_BYTES: usize = 32;

// The words of a tile: its image, its first output row and column, and how many of each it has.
// @ts-ignore: decorator
@inline export const TILE_IMAGE: usize = 0;
// @ts-ignore: decorator
@inline export const TILE_TOP: usize = 4;
// @ts-ignore: decorator
@inline export const TILE_LEFT: usize = 8;
// @ts-ignore: decorator
@inline export const TILE_ROWS: usize = 12;
// @ts-ignore: decorator
@inline export const TILE_COLUMNS: usize = 16;
/** Bytes of a tile. */
// @ts-ignore: decorator
@inline export const TILE_BYTES: usize = 32;

/** The short tiles among those that cover `size` outputs. */
// @ts-ignore: decorator
@inline
function countShort(size: i32, outputs: i32): i32 {
  const tiles = (size + outputs - 1) / outputs;
  return min(tiles, tiles * outputs - size);
}

/** Writes a tiling and returns the number of its tiles. */
export function prepareTiling(
  tiling: usize, batch: i32, outHeight: i32, outWidth: i32, outputs: i32, groupImages: i32,
): i32 {
  const shortRows = countShort(outHeight, outputs);
  const shortColumns = countShort(outWidth, outputs);
  const rows = (outHeight + outputs - 1) / outputs;
  const columns = (outWidth + outputs - 1) / outputs;
  store<i32>(tiling, groupImages, GROUP_IMAGES);
  store<i32>(tiling, groupImages * rows * columns, GROUP_TILES);
  store<i32>(tiling, batch, BATCH);
  store<i32>(tiling, outputs, OUTPUTS);
  store<i32>(tiling, rows - shortRows, FULL_ROWS);
  store<i32>(tiling, shortRows, SHORT_ROWS);
  store<i32>(tiling, columns - shortColumns, FULL_COLUMNS);
  store<i32>(tiling, shortColumns, SHORT_COLUMNS);
  return batch * rows * columns;
}

/** The tiles of a group of images. */
// @ts-ignore: decorator
@inline
export function groupTilesOf(tiling: usize): i32 {
  return load<i32>(tiling, GROUP_TILES);
}

/** The tiles of the block that begins with tile `block`: at most blockTiles, of one group, before `end`. */
export function tilesOfBlock(tiling: usize, block: i32, blockTiles: i32, end: i32): i32 {
  const groupTiles = load<i32>(tiling, GROUP_TILES);
  return min(min(blockTiles, groupTiles - (block % groupTiles)), end - block);
}

/** How many images the group of this tile has: the last group may have fewer. */
// @ts-ignore: decorator
@inline
function imagesOfGroup(tiling: usize, tile: i32): i32 {
  const images = load<i32>(tiling, GROUP_IMAGES);
  return min(images, load<i32>(tiling, BATCH) - (tile / load<i32>(tiling, GROUP_TILES)) * images);
}

/** Writes image, place and size of a tile. */
export function locateTile(tiling: usize, index: i32, tile: usize): void {
  const outputs = load<i32>(tiling, OUTPUTS);
  const fullRows = load<i32>(tiling, FULL_ROWS);
  const fullColumns = load<i32>(tiling, FULL_COLUMNS);
  const images = imagesOfGroup(tiling, index);
  let rest = index % load<i32>(tiling, GROUP_TILES);
  // The four kinds in turn.
  let rows = fullRows;
  let columns = load<i32>(tiling, SHORT_COLUMNS);
  let isShortRow = false;
  let isShortColumn = true;
  if (rest >= images * rows * columns) {
    rest -= images * rows * columns;
    columns = fullColumns;
    isShortColumn = false;
    if (rest >= images * rows * columns) {
      rest -= images * rows * columns;
      rows = load<i32>(tiling, SHORT_ROWS);
      isShortRow = true;
      if (rest >= images * rows * columns) {
        rest -= images * rows * columns;
        columns = load<i32>(tiling, SHORT_COLUMNS);
        isShortColumn = true;
      }
    }
  }
  const image = rest / (rows * columns);
  const place = rest % (rows * columns);
  const row = place / columns;
  const column = place % columns;
  const group = index / load<i32>(tiling, GROUP_TILES);
  store<i32>(tile, group * load<i32>(tiling, GROUP_IMAGES) + image, TILE_IMAGE);
  store<i32>(tile, isShortRow ? fullRows * outputs + row * (outputs - 1) : row * outputs, TILE_TOP);
  store<i32>(tile, isShortColumn ? fullColumns * outputs + column * (outputs - 1) : column * outputs, TILE_LEFT);
  store<i32>(tile, isShortRow ? outputs - 1 : outputs, TILE_ROWS);
  store<i32>(tile, isShortColumn ? outputs - 1 : outputs, TILE_COLUMNS);
}

/** The first tile, counted from the start of its block, that needs the points at infinity of the columns; `tiles` if none. */
export function firstFullColumn(tiling: usize, block: i32, tiles: i32): i32 {
  const skipped = imagesOfGroup(tiling, block) * load<i32>(tiling, FULL_ROWS) * load<i32>(tiling, SHORT_COLUMNS);
  return min(tiles, max(0, skipped - (block % load<i32>(tiling, GROUP_TILES))));
}

/** The end of the tiles that need the points at infinity of the columns. */
export function endFullColumn(tiling: usize, block: i32, tiles: i32): i32 {
  const shortRowTiles = load<i32>(tiling, SHORT_ROWS) * load<i32>(tiling, FULL_COLUMNS);
  const rows = load<i32>(tiling, FULL_ROWS) * (load<i32>(tiling, FULL_COLUMNS) + load<i32>(tiling, SHORT_COLUMNS));
  const end = imagesOfGroup(tiling, block) * (rows + shortRowTiles) - (block % load<i32>(tiling, GROUP_TILES));
  return max(firstFullColumn(tiling, block, tiles), min(tiles, end));
}

/** The end of the tiles that need the points at infinity of the rows; the first is 0. */
export function endFullRow(tiling: usize, block: i32, tiles: i32): i32 {
  const rows = load<i32>(tiling, FULL_ROWS) * (load<i32>(tiling, FULL_COLUMNS) + load<i32>(tiling, SHORT_COLUMNS));
  return max(0, min(tiles, imagesOfGroup(tiling, block) * rows - (block % load<i32>(tiling, GROUP_TILES))));
}

/** Whether a point (row * 6 + column) is at infinity of the columns. */
// @ts-ignore: decorator
@inline
export function isLastColumn(point: i32): bool {
  return point % 6 == 5;
}

/** Whether a point is at infinity of the rows. */
// @ts-ignore: decorator
@inline
export function isLastRow(point: i32): bool {
  return point >= 30;
}
