/** What is on the paper. Every change can be taken back, clearing and loading a picture included. */
import type { Stroke } from '@penstroke/recognizer';
import type { Texts } from '../words/texts.ts';
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
/** What can be done to a drawing, as its words are found. */
export type Change = keyof Texts['draw']['changes'];

/** A drawing as it was, and what was then done to it. */
interface Step {
  readonly drawing: Drawing;
  readonly what: Change;
}

const past: Step[] = [];
const future: Step[] = [];

/**
 * Remembers the drawing as it is, for `undo`; to be called before a change.
 *
 */
export function remember(what: Change): void {
  past.push({ drawing: drawStore.get(), what });
  if (past.length > MAX_HISTORY) past.shift();
  // What was undone before belongs to another drawing now.
  future.length = 0;
}

/** Takes back the last change. */
export function undo(): void {
  move(past, future);
}

/** Makes the change again that was taken back last. */
export function redo(): void {
  move(future, past);
}

/** What `undo` would take back; undefined: nothing. */
export function undoes(): Change | undefined {
  return past.at(-1)?.what;
}

/** What `redo` would make again; undefined: nothing. */
export function redoes(): Change | undefined {
  return future.at(-1)?.what;
}

function move(from: Step[], to: Step[]): void {
  const step = from.pop();
  if (!step) return;
  const now = drawStore.get();
  to.push({ drawing: now, what: step.what });
  drawStore.set({ ...step.drawing, tool: now.tool });
}

/** Takes the pen or the cells; an opened picture goes. */
export function chooseTool(tool: Drawing['tool']): void {
  // The tool by itself is not a change of the drawing, and `undo` keeps it.
  if (drawStore.get().picture) remember('tool');
  drawStore.patch({ tool, picture: undefined });
}

export function clear(): void {
  if (isEmpty(drawStore.get())) return;
  remember('clear');
  drawStore.set({ ...EMPTY, tool: drawStore.get().tool });
}

export function isEmpty({ tool, strokes, cells, picture }: Drawing): boolean {
  if (picture) return false;
  return tool === 'pen' ? strokes.length === 0 : !cells.includes(1);
}
