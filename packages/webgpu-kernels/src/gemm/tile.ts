/**
 * How a workgroup shares out its tile of the result.
 *
 * `threadRows` x `threadColumns` threads own `rowsPerThread` x `columnsPerThread` sums each, so the tile has
 * threadRows * rowsPerThread rows. The depth (the axis that is summed over) goes by in steps of `depth`, which lie in workgroup
 * memory; with `depthGroups` > 1 that many such sets of threads take a part of each step, and add up at the end. Those
 * make small results with a long depth (the filter gradient of a first layer) fast.
 */
export interface Tile {
  readonly threadRows: number;
  readonly threadColumns: number;
  readonly rowsPerThread: number;
  readonly columnsPerThread: number;
  readonly depth: number;
  readonly depthGroups: number;
}

export function tileRows(tile: Tile): number {
  return tile.threadRows * tile.rowsPerThread;
}

export function tileColumns(tile: Tile): number {
  return tile.threadColumns * tile.columnsPerThread;
}

export function tileThreads(tile: Tile): number {
  return tile.threadRows * tile.threadColumns * tile.depthGroups;
}

/** A tile and into how many parts, one workgroup each, the depth is cut. */
export interface TilePlan {
  readonly tile: Tile;
  readonly splits: number;
}

const tile = (
  [threadRows, threadColumns]: [number, number],
  [rowsPerThread, columnsPerThread]: [number, number],
  depth: number,
  depthGroups = 1,
): Tile => ({ threadRows, threadColumns, rowsPerThread, columnsPerThread, depth, depthGroups });

/**
 * The tiles there are. All fit the 16,384 bytes of workgroup memory and 256 threads that every WebGPU device has, and all have
 * multiples of 4 for both kinds of operand.
 */
export const TILES: readonly Tile[] = [
  tile([16, 16], [8, 8], 8),
  tile([16, 16], [8, 4], 16),
  tile([16, 16], [4, 4], 16),
  tile([16, 8], [8, 4], 16),
  tile([16, 8], [4, 4], 16),
  tile([8, 8], [4, 4], 32, 2),
  tile([8, 8], [4, 4], 32, 4),
  tile([8, 4], [4, 4], 64, 8),
  tile([32, 4], [8, 4], 8),
  tile([32, 4], [8, 4], 12),
  tile([32, 4], [4, 4], 16),
  tile([32, 4], [4, 4], 16, 2),
  tile([16, 4], [4, 4], 32, 4),
  tile([4, 4], [4, 4], 64, 16),
];

/** For devices that compute on the CPU: short shaders, as their compilers are slow, and few threads that wait for each other. */
export const SOFTWARE_TILES: readonly Tile[] = [
  tile([8, 8], [4, 4], 16),
  tile([16, 4], [4, 4], 16),
  tile([4, 4], [4, 4], 16),
];

/**
 * A rough model of a device, for comparing tiles only; fitted to nothing finer than "a GPU has dozens of cores and long latencies,
 * and one more dispatch costs as much as 20,000 of its cycles in JavaScript and driver".
 */
interface DeviceModel {
  readonly tiles: readonly Tile[];
  readonly cores: number;
  readonly sumsPerCycle: number;
  readonly threadsPerCore: number;
  readonly stepLatency: number;
  readonly startCycles: number;
  readonly dispatchCycles: number;
}

const GPU: DeviceModel = {
  tiles: TILES,
  cores: 96,
  sumsPerCycle: 128,
  threadsPerCore: 1024,
  stepLatency: 700,
  startCycles: 1500,
  dispatchCycles: 20_000,
};
const SOFTWARE: DeviceModel = {
  tiles: SOFTWARE_TILES,
  cores: 4,
  sumsPerCycle: 1,
  threadsPerCore: 1,
  stepLatency: 100,
  startCycles: 0,
  dispatchCycles: 20_000,
};

const MAX_SPLITS = 256;
/** Written and read again, 8 bytes, at about 1 kB a cycle. */
const PARTIAL_SUMS_PER_CYCLE = 128;

/** Cycles until the product is done. */
function estimate(
  model: DeviceModel,
  tile: Tile,
  splits: number,
  rows: number,
  columns: number,
  depth: number,
): number {
  const workgroups = Math.ceil(rows / tileRows(tile)) * Math.ceil(columns / tileColumns(tile)) * splits;
  const steps = Math.ceil(Math.ceil(depth / tile.depth) / splits);
  const sumsPerThread = tile.rowsPerThread * tile.columnsPerThread;
  // A sum of an 8x8 register tile takes a quarter of a load from workgroup memory, one of a 4x4 tile half a load.
  const sumsPerLoad = sumsPerThread / (tile.rowsPerThread + tile.columnsPerThread);
  const efficiency = sumsPerLoad / (sumsPerLoad + 2.5);
  const sumsPerStep = tileRows(tile) * tileColumns(tile) * tile.depth;
  const busiest = Math.ceil(workgroups / model.cores);
  const throughput = (busiest * steps * sumsPerStep) / (model.sumsPerCycle * efficiency);
  const resident = Math.max(1, Math.floor(model.threadsPerCore / tileThreads(tile)));
  const stepCycles = model.stepLatency + (sumsPerThread * tile.depth) / tile.depthGroups;
  const latency = Math.ceil(busiest / resident) * (model.startCycles + steps * stepCycles);
  const reduction = splits === 1 ? 0 : model.dispatchCycles + (splits * rows * columns) / PARTIAL_SUMS_PER_CYCLE;
  // Where all is latency, the smaller tile wins.
  return Math.max(throughput, latency) + reduction + throughput / 100;
}

/**
 * The tile and the splits with the least estimated time for a product of rows x depth by depth x columns.
 *
 * @param software whether the device computes on the CPU
 */
export function chooseTile(rows: number, columns: number, depth: number, software: boolean): TilePlan {
  const model = software ? SOFTWARE : GPU;
  let best: TilePlan | undefined;
  let bestCycles = Number.POSITIVE_INFINITY;
  for (const tile of model.tiles) {
    const steps = Math.ceil(depth / tile.depth);
    for (let splits = 1; splits <= Math.min(steps, MAX_SPLITS); splits *= 2) {
      const cycles = estimate(model, tile, splits, rows, columns, depth);
      if (cycles < bestCycles) {
        bestCycles = cycles;
        best = { tile, splits };
      }
    }
  }
  return best!;
}
