import type { SceneBlock, SceneLayout, Spot } from './scene-layout.ts';

/** Where something lies in the scene, CSS pixels. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a value is shown; undefined where it is not. */
export function placeOf(block: SceneBlock, index: number): Place | undefined {
  const { look, left, top, columns, shown, mapWidth, scale, count } = block;
  if (index < 0) return undefined;
  if (look === 'answers') return answerPlace(block, index);
  if (look === 'ink') return block;
  const map = index % count;
  if (map >= shown) return undefined;
  const at = Math.floor(index / count);
  const pitch = pitchOf(block);
  return {
    left: left + (map % columns) * pitch.across + (at % mapWidth) * scale,
    top: top + Math.floor(map / columns) * pitch.down + Math.floor(at / mapWidth) * scale,
    width: scale,
    height: scale,
  };
}

/** Where a whole map is shown. */
export function mapPlace(block: SceneBlock, map: number): Place {
  const pitch = pitchOf(block);
  return {
    left: block.left + (map % block.columns) * pitch.across,
    top: block.top + Math.floor(map / block.columns) * pitch.down,
    width: block.mapWidth * block.scale,
    height: block.mapHeight * block.scale,
  };
}

/** Where one of the answers is shown: down the first column, then down the next. */
export function answerPlace({ left, top, width, columns, count, scale }: SceneBlock, answer: number): Place {
  const rows = Math.ceil(count / columns);
  const column = Math.floor(answer / rows);
  const wide = width / columns;
  return { left: left + column * wide, top: top + (answer % rows) * scale, width: wide, height: scale };
}

/** The value that is shown at a point, if any. */
export function spotAt({ blocks }: SceneLayout, x: number, y: number): Spot | undefined {
  const block = blocks.find((each) => holds(each, x, y));
  if (!block || block.stage < 0) return undefined;
  const { stage, look, columns, count, shown, mapWidth, mapHeight, scale } = block;
  if (look === 'answers') {
    const index = Array.from({ length: count }, (_, answer) => answer).find((answer) =>
      holds(answerPlace(block, answer), x, y),
    );
    return index === undefined ? undefined : { stage, index };
  }
  const pitch = pitchOf(block);
  const column = Math.floor((x - block.left) / pitch.across);
  const row = Math.floor((y - block.top) / pitch.down);
  const map = row * columns + column;
  const across = Math.floor((x - block.left - column * pitch.across) / scale);
  const down = Math.floor((y - block.top - row * pitch.down) / scale);
  if (map >= shown || across >= mapWidth || down >= mapHeight) return undefined;
  return { stage, index: (down * mapWidth + across) * count + map };
}

function pitchOf({ mapWidth, mapHeight, scale, gap }: SceneBlock): { across: number; down: number } {
  return { across: mapWidth * scale + gap, down: mapHeight * scale + gap };
}

function holds({ left, top, width, height }: Place, x: number, y: number): boolean {
  return x >= left && x < left + width && y >= top && y < top + height;
}
