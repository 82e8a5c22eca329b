import type { NetworkStage } from '@penstroke/models';
import { texts } from '../../words/texts.ts';

/** A stage as a picture in the scene. Lengths are CSS pixels, from the scene's upper left corner. */
export interface SceneBlock {
  /** The stage's place; -1: the ink as it was written. */
  readonly stage: number;
  readonly look: 'ink' | 'maps' | 'units' | 'answers';
  /** Over the block, and below that, in small. */
  readonly title: string;
  readonly detail: string;
  readonly left: number;
  readonly top: number;
  /** Space to the block before it in its row, in which an arrow stands. */
  readonly between: number;
  readonly width: number;
  readonly height: number;
  /** Maps or units in a row. */
  readonly columns: number;
  /** How many maps or units there are, and how many of them are shown, from the first. */
  readonly count: number;
  readonly shown: number;
  /** Of a map, in its values; 1 and 1 for units. */
  readonly mapHeight: number;
  readonly mapWidth: number;
  /** CSS pixels a value has. */
  readonly scale: number;
  /** Between maps. */
  readonly gap: number;
}

export interface SceneLayout {
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly SceneBlock[];
}

/** A value of the network: the place of its stage, and its place among the stage's values. */
export interface Spot {
  readonly stage: number;
  readonly index: number;
}

/** Space over a block for its two lines of words. */
export const HEAD = 34;
/** The least space between blocks, and the most. */
const BETWEEN = 26;
const MAX_BETWEEN = 130;
const BODY = 112;
const ROW_GAP = 18;
const MAP_GAP = 4;
const UNIT_GAP = 1;
/** Wider blocks take another row of maps. */
const MAX_WIDTH = 264;
const MAX_MAPS = 64;
const UNIT_SIDES = [10, 8, 6, 4] as const;
const ANSWER_WIDTH = 148;
/** Answers in one column. */
const MAX_ANSWER_ROWS = 10;

type Sized = Omit<SceneBlock, 'left' | 'top' | 'between'>;

/** Lays the stages of a network side by side, from ink to answer, in as many rows as the width asks for. */
export function layoutScene(stages: readonly NetworkStage[], width: number): SceneLayout {
  const sized = [inkBlock(), ...stages.map((stage, place) => blockOf(stage, place, stages.length, width))];
  const rows = balancedRows(sized, width);
  const blocks = rows.flatMap((row, place) => {
    const free = width - row.reduce((sum, block) => sum + block.width, 0);
    const between = row.length > 1 ? Math.min(MAX_BETWEEN, free / (row.length - 1)) : 0;
    let left = 0;
    return row.map((block): SceneBlock => {
      const placed = { ...block, left, top: HEAD + place * (BODY + ROW_GAP + HEAD), between };
      left += block.width + between;
      return placed;
    });
  });
  return { width, height: HEAD + rows.length * (BODY + ROW_GAP + HEAD) - HEAD - ROW_GAP, blocks };
}

/** As few rows as possible, and among those the ones of the most equal lengths. */
function balancedRows(blocks: readonly Sized[], width: number): Sized[][] {
  const fewest = rowsWithin(blocks, width).length;
  let [tooNarrow, enough] = [0, width];
  while (enough - tooNarrow > 1) {
    const middle = Math.floor((tooNarrow + enough) / 2);
    if (rowsWithin(blocks, middle).length <= fewest) enough = middle;
    else tooNarrow = middle;
  }
  return rowsWithin(blocks, enough);
}

function rowsWithin(blocks: readonly Sized[], width: number): Sized[][] {
  const rows: Sized[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const block of blocks) {
    if (length + BETWEEN + block.width > width) {
      rows.push([block]);
      length = block.width;
    } else {
      rows.at(-1)!.push(block);
      length += BETWEEN + block.width;
    }
  }
  return rows;
}

function inkBlock(): Sized {
  const { scene } = texts();
  const whole = { columns: 1, count: 1, shown: 1, mapHeight: 1, mapWidth: 1, gap: 0, scale: BODY };
  return { stage: -1, look: 'ink', title: scene.ink, detail: scene.asWritten, width: BODY, height: BODY, ...whole };
}

function blockOf(stage: NetworkStage, place: number, stageCount: number, width: number): Sized {
  const { shape, name } = stage;
  if (place === stageCount - 1 && shape.length === 1) return answersBlock(shape[0]!, place, width);
  const [height = 1, across = 1] = shape.length === 3 ? shape : [];
  const count = shape.at(-1)!;
  // A map of one value is a unit.
  if (height * across === 1 || shape.length !== 3) return unitsBlock(name, shape, place, width);
  const { scene } = texts();
  const title = stage.kind === 'input' ? scene.whatItSees : name;
  const size = `${height}x${across}`;
  const detail = count === 1 ? scene.pixels(size) : scene.maps(Math.min(count, MAX_MAPS), count, size);
  return { stage: place, look: 'maps', title, detail, ...mapSizes(height, across, count, width) };
}

function mapSizes(mapHeight: number, mapWidth: number, count: number, sceneWidth: number) {
  const shown = Math.min(count, MAX_MAPS);
  for (let rows = 1; ; rows++) {
    const space = (BODY - (rows - 1) * MAP_GAP) / rows;
    // Half pixels are sharp on most screens.
    const scale = Math.max(0.5, Math.floor((2 * space) / mapHeight) / 2);
    const columns = Math.ceil(shown / rows);
    const width = columns * (scale * mapWidth + MAP_GAP) - MAP_GAP;
    if (width > Math.min(MAX_WIDTH, sceneWidth) && scale > 0.5 && rows < shown) continue;
    const height = Math.ceil(shown / columns) * (scale * mapHeight + MAP_GAP) - MAP_GAP;
    return { count, shown, columns, scale, width, height, mapHeight, mapWidth, gap: MAP_GAP };
  }
}

function unitsBlock(title: string, shape: readonly number[], place: number, sceneWidth: number): Sized {
  const count = shape.reduce((product, size) => product * size, 1);
  const sizes = UNIT_SIDES.map((side) => {
    const rows = Math.floor(BODY / (side + UNIT_GAP));
    const fitting = Math.floor(Math.min(MAX_WIDTH, sceneWidth) / (side + UNIT_GAP)) * rows;
    return { side, rows, shown: Math.min(count, fitting) };
  });
  const { side, rows, shown } = sizes.find((size) => size.shown === count) ?? sizes.at(-1)!;
  const columns = Math.ceil(shown / rows);
  return {
    stage: place,
    look: 'units',
    title,
    detail: texts().scene.units(shown, count),
    width: columns * (side + UNIT_GAP) - UNIT_GAP,
    height: Math.ceil(shown / columns) * (side + UNIT_GAP) - UNIT_GAP,
    columns,
    count,
    shown,
    mapHeight: 1,
    mapWidth: 1,
    scale: side,
    gap: UNIT_GAP,
  };
}

function answersBlock(count: number, place: number, width: number): Sized {
  const columns = Math.ceil(count / MAX_ANSWER_ROWS);
  const rows = Math.ceil(count / columns);
  return {
    stage: place,
    look: 'answers',
    title: texts().scene.answer,
    detail: texts().scene.classes(count),
    width: Math.min(width, columns * ANSWER_WIDTH),
    height: BODY,
    columns,
    count,
    shown: count,
    mapHeight: 1,
    mapWidth: 1,
    scale: BODY / rows,
    gap: 0,
  };
}
