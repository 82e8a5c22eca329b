import type { NetworkStage } from '@penstroke/models';
import { texts } from '../../words/texts.ts';
import type { Spot } from './scene-layout.ts';

/** Where a value stands in its stage, from 0; a unit has only a map. */
export interface SpotPosition {
  readonly row: number;
  readonly column: number;
  readonly map: number;
}

/** The rows, columns and maps of a stage; units are maps of one value. */
export function sizesOf({ shape }: Pick<NetworkStage, 'shape'>): { rows: number; columns: number; maps: number } {
  const [rows, columns, maps] = shape.length === 3 ? shape : [1, 1, shape.reduce((product, size) => product * size, 1)];
  return { rows: rows!, columns: columns!, maps: maps! };
}

export function positionOf(stage: NetworkStage, index: number): SpotPosition {
  const { columns, maps } = sizesOf(stage);
  const at = Math.floor(index / maps);
  return { row: Math.floor(at / columns), column: at % columns, map: index % maps };
}

export function indexOf(stage: NetworkStage, { row, column, map }: SpotPosition): number {
  const { columns, maps } = sizesOf(stage);
  return (row * columns + column) * maps + map;
}

/** What people call a value: `conv1, map 3, row 5, column 7`. */
export function spotWords(
  stages: readonly NetworkStage[],
  { stage, index }: Spot,
  outputNames: readonly string[],
): string {
  const { scene } = texts();
  const facts = stages[stage]!;
  const { rows, columns, maps } = sizesOf(facts);
  const { row, column, map } = positionOf(facts, index);
  if (stage === stages.length - 1 && rows * columns === 1) return scene.answerOf(outputNames[index] ?? String(index));
  if (rows * columns === 1) return scene.unit(facts.name, map + 1);
  return maps === 1
    ? scene.valueAt(facts.kind === 'input' ? scene.pixel : facts.name, row + 1, column + 1)
    : scene.valueInMap(facts.name, map + 1, row + 1, column + 1);
}

const MOVES: Readonly<Record<string, readonly [down: number, across: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where a key leads from a value; undefined: the scene does not use the key. */
export function moveSpot(stages: readonly NetworkStage[], spot: Spot, key: string): Spot | undefined {
  const facts = stages[spot.stage]!;
  const { rows, columns, maps } = sizesOf(facts);
  const position = positionOf(facts, spot.index);
  const within = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));
  const at = (next: Partial<SpotPosition>): Spot => ({
    stage: spot.stage,
    index: indexOf(facts, { ...position, ...next }),
  });
  const move = MOVES[key];
  if (move) {
    const [down, across] = move;
    if (rows * columns === 1) return at({ map: within(position.map + down + across, maps) });
    return at({ row: within(position.row + down, rows), column: within(position.column + across, columns) });
  }
  if (key === ',' || key === '.') return at({ map: within(position.map + (key === '.' ? 1 : -1), maps) });
  if (key === 'PageDown') return middleOf(stages, within(spot.stage + 1, stages.length));
  if (key === 'PageUp') return middleOf(stages, within(spot.stage - 1, stages.length));
  if (key === 'Home') return middleOf(stages, 0);
  if (key === 'End') return middleOf(stages, stages.length - 1);
  return undefined;
}

/** The value in the middle of a stage's first map. */
export function middleOf(stages: readonly NetworkStage[], stage: number): Spot {
  const { rows, columns } = sizesOf(stages[stage]!);
  const middle = { row: Math.floor(rows / 2), column: Math.floor(columns / 2), map: 0 };
  return { stage, index: indexOf(stages[stage]!, middle) };
}
