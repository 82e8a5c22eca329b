/**
 * When Winograd's algorithm (assembly/winograd-*.ts) pays, and how it cuts its work. The estimates are in cycles of one
 * core, fitted to measurements on a Zen 3 (bench/kernels.mjs): products of tiles, transforms of tiles and of the filter
 * against the direct sums.
 */
import {
  paddedColumns,
  panelRoom,
  WinogradTile,
  winogradBlockBytes,
  winogradFilterBytes,
  winogradGradientBlockBytes,
  winogradThreadBytes,
} from '../layout/sizes.ts';
import { type ConvolutionShape, multiplyAdds } from './conv2d-plan.ts';

/** Multiply-adds in a cycle: two vectors of four. */
const PER_CYCLE = 8;
/** The direct kernels reach about 95 % of that, the filter's gradient 75 %. */
const DIRECT_CYCLES = 1.05 / PER_CYCLE;
const DIRECT_GRADIENT_CYCLES = 1.3 / PER_CYCLE;
/** Cycles to transform one channel of one point of a tile, in or out, and one weight. */
const TRANSFORM_CYCLES = 55 / WinogradTile.points;
const FILTER_CYCLES = 30;
/** Winograd's results are half as exact, so it must be this much faster. */
const NEEDED_GAIN = 0.85;
/** Up to this number of weights each thread works on its own blocks; above, all threads work on one. */
const MAX_OWN_WEIGHTS = 17_000;
/** Tiles of a block: as many as keep its inputs and products in 400 KB of a core's L2, or in 3.6 MB of L3. */
const OWN_BLOCK_CHANNELS = 2_800;
const SHARED_BLOCK_CHANNELS = 25_000;
const MIN_BLOCK_TILES = 12;
const MAX_BLOCK_TILES = 96;
const OWN_GRADIENT_BLOCK_TILES = 64;
const SHARED_GRADIENT_BLOCK_TILES = 128;

/** Tiles of an image. */
function countTiles({ outHeight, outWidth, filterHeight }: ConvolutionShape): number {
  const outputs = WinogradTile.side + 1 - filterHeight;
  return Math.ceil(outHeight / outputs) * Math.ceil(outWidth / outputs);
}

/** Points of an image's tiles: short ones (assembly/winograd-tiles.ts) have one less in a dimension. */
function countPoints({ outHeight, outWidth, filterHeight }: ConvolutionShape): number {
  const outputs = WinogradTile.side + 1 - filterHeight;
  const along = (size: number) => {
    const tiles = Math.ceil(size / outputs);
    return WinogradTile.side * tiles - Math.min(tiles, tiles * outputs - size);
  };
  return along(outHeight) * along(outWidth);
}

/** Whether the algorithm knows the shape: 3 x 3 or 5 x 5, no stride or dilation, channels in fours. */
function isSupported(shape: ConvolutionShape): boolean {
  const { filterHeight, filterWidth, strideHeight, strideWidth, dilationHeight, dilationWidth } = shape;
  if (filterHeight !== filterWidth || (filterHeight !== 3 && filterHeight !== 5)) return false;
  if (strideHeight * strideWidth * dilationHeight * dilationWidth !== 1) return false;
  return shape.inChannels % 4 === 0 && shape.outChannels % 4 === 0;
}

/** Whether Winograd's algorithm is the faster way for the convolution `shape` (for its input gradient: the turned one). */
export function winogradPays(shape: ConvolutionShape): boolean {
  if (!isSupported(shape)) return false;
  const { inChannels, outChannels } = shape;
  const padded = paddedColumns(outChannels);
  const point = (padded / 16) * (2 * inChannels + 15) + TRANSFORM_CYCLES * (inChannels + outChannels);
  const cycles = shape.batch * countPoints(shape) * point + FILTER_CYCLES * inChannels * padded;
  return cycles < NEEDED_GAIN * DIRECT_CYCLES * (multiplyAdds(shape) / outChannels) * padded;
}

/** Whether Winograd's algorithm is the faster way for the filter's gradient of the convolution `shape`. */
export function winogradGradientPays(shape: ConvolutionShape): boolean {
  if (!isSupported(shape)) return false;
  const { inChannels, outChannels } = shape;
  const padded = panelRoom(outChannels);
  const point = (inChannels * padded * 1.1) / PER_CYCLE + TRANSFORM_CYCLES * (inChannels + padded);
  const cycles = shape.batch * countPoints(shape) * point + FILTER_CYCLES * inChannels * padded;
  return (
    cycles < NEEDED_GAIN * DIRECT_GRADIENT_CYCLES * (multiplyAdds(shape) / outChannels) * paddedColumns(outChannels)
  );
}

/** Tiles of a block and the scratch bytes. */
export interface BlockPlan {
  /** The most tiles in a block. The kernel evens the blocks out: `equalBlock` in assembly/winograd-tiles.ts. */
  blockTiles: number;
  /** For the transformed filter. */
  filterBytes: number;
  /** For one block and the sums of it. */
  blockBytes: number;
  /** Whether each thread works on blocks of its own. */
  ownBlocks: boolean;
  /** Of each thread, for its transforms. */
  threadBytes: number;
}

/** The plan of assembly/winograd-forward.ts. */
export function planWinogradForward(shape: ConvolutionShape, threads: number, turned: boolean): BlockPlan {
  const { inChannels, outChannels, filterHeight } = shape;
  const padded = paddedColumns(outChannels);
  const ownBlocks = inChannels * padded <= MAX_OWN_WEIGHTS;
  const most = (ownBlocks ? OWN_BLOCK_CHANNELS : SHARED_BLOCK_CHANNELS) / (inChannels + padded);
  const tiles = Math.ceil((shape.batch * countTiles(shape)) / (ownBlocks ? threads : 1));
  const blockTiles = 6 * Math.ceil(Math.min(tiles, MAX_BLOCK_TILES, Math.max(MIN_BLOCK_TILES, most)) / 6);
  return {
    blockTiles,
    filterBytes: winogradFilterBytes(inChannels, outChannels, turned ? filterHeight ** 2 : 0),
    blockBytes: winogradBlockBytes(blockTiles, inChannels, outChannels),
    ownBlocks,
    threadBytes: winogradThreadBytes(inChannels),
  };
}

/** The plan of assembly/winograd-filter-gradient.ts. */
export function planWinogradGradient(shape: ConvolutionShape, threads: number): BlockPlan {
  const { inChannels, outChannels } = shape;
  const ownBlocks = inChannels * panelRoom(outChannels) <= MAX_OWN_WEIGHTS;
  const tiles = Math.ceil((shape.batch * countTiles(shape)) / (ownBlocks ? threads : 1));
  const blockTiles = Math.min(tiles, ownBlocks ? OWN_GRADIENT_BLOCK_TILES : SHARED_GRADIENT_BLOCK_TILES);
  return {
    blockTiles,
    filterBytes: 0,
    blockBytes: winogradGradientBlockBytes(blockTiles, inChannels, outChannels),
    ownBlocks,
    threadBytes: winogradThreadBytes(Math.max(inChannels, outChannels)),
  };
}
