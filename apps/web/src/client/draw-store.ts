/** What is on the paper. Every change can be taken back, clearing and loading a picture included. */
import type { Stroke } from '@penstroke/recognizer';
import { createStore, type Store } from './store.ts';

/** Cells of the keyboard's editor in each direction. */
export const CELLS = 16;
/** The paper's width in the units of strokes, however wide it is on the screen. */
export const PAPER_WIDTH = 800;
/** In the same units. */
export const PEN_WIDTH = 24;

/** Pixels of a picture that was opened. */
export interface Picture {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  readonly name: string;
}

export interface Drawing {
  readonly tool: 'pen' | 'cells';
  readonly strokes: readonly Stroke[];
  /** `CELLS * CELLS` values, 1 is ink. */
  readonly cells: Uint8Array;
  /** When there is one, it lies on the paper in place of the strokes. */
  readonly picture?: Picture | undefined;
}

const EMPTY: Drawing = { tool: 'pen', strokes: [], cells: new Uint8Array(CELLS * CELLS) };
const MAX_HISTORY = 200;

export const drawStore: Store<Drawing> = createStore<Drawing>(EMPTY);
const history: Drawing[] = [];

/** Remembers the drawing as it is, for `undo`; to be called before a change. */
export function remember(): void {
  history.push(drawStore.get());
  if (history.length > MAX_HISTORY) history.shift();
}

export function undo(): void {
  const before = history.pop();
  if (before) drawStore.set({ ...before, tool: drawStore.get().tool });
}

export function canUndo(): boolean {
  return history.length > 0;
}

/** Takes the pen or the cells; an opened picture goes. */
export function chooseTool(tool: Drawing['tool']): void {
  // The tool by itself is not a change of the drawing, and `undo` keeps it.
  if (drawStore.get().picture) remember();
  drawStore.patch({ tool, picture: undefined });
}

export function clear(): void {
  if (isEmpty(drawStore.get())) return;
  remember();
  drawStore.set({ ...EMPTY, tool: drawStore.get().tool });
}

export function isEmpty({ tool, strokes, cells, picture }: Drawing): boolean {
  if (picture) return false;
  return tool === 'pen' ? strokes.length === 0 : !cells.includes(1);
}
