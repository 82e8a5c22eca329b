/** Keeps what is drawn through a reload: strokes and cells, in the storage of this tab. Pictures are too large for it. */
import type { Point, Stroke } from '@penstroke/recognizer';
import { CELLS, type Drawing, drawStore, remember } from './draw-store.ts';
import { strokesOf } from './shared-drawing.ts';

const KEY = 'penstroke-drawing';
/** A tenth of the paper's unit is finer than any screen. */
const DECIMALS = 10;
/** Browsers keep about 5 MB; a drawing of this size has been scribbled for an hour. */
const MAX_CHARACTERS = 1_000_000;
/** Waits for a pause of the pen. */
const REST_MS = 300;

/** Brings the drawing of the address, or what was drawn before the reload, and from now on keeps every change. */
export function persistDrawing(): void {
  const shared = strokesOf(location.hash);
  const kept = shared ? { tool: 'pen' as const, strokes: shared } : load();
  if (kept) drawStore.patch(kept);
  let timer: ReturnType<typeof setTimeout> | undefined;
  drawStore.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      save(drawStore.get());
      // The address has another drawing now; a reload would bring it back.
      if (strokesOf(location.hash)) history.replaceState(null, '', '#draw');
    }, REST_MS);
  });
  addEventListener('hashchange', () => {
    const strokes = strokesOf(location.hash);
    if (!strokes) return;
    remember('link');
    drawStore.patch({ tool: 'pen', picture: undefined, strokes });
  });
  // The page may go before the pen has rested.
  addEventListener('pagehide', () => save(drawStore.get()));
}

/** A drawing as text: the tool, the cells as 0 and 1, each stroke as numbers. */
export function encodeDrawing({ tool, strokes, cells }: Drawing): string {
  const rounded = (value: number) => Math.round(value * DECIMALS);
  return JSON.stringify({
    tool,
    cells: cells.join(''),
    strokes: strokes.map((stroke) => stroke.flatMap(({ x, y }) => [rounded(x), rounded(y)])),
  });
}

/** What {@link encodeDrawing} wrote; undefined for anything else. */
export function decodeDrawing(text: string): Pick<Drawing, 'tool' | 'strokes' | 'cells'> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { tool, strokes, cells } = (value ?? {}) as Record<string, unknown>;
  if (tool !== 'pen' && tool !== 'cells') return undefined;
  if (typeof cells !== 'string' || cells.length !== CELLS * CELLS || /[^01]/.test(cells)) return undefined;
  if (!Array.isArray(strokes) || !strokes.every(isNumbers)) return undefined;
  return { tool, cells: Uint8Array.from(cells, Number), strokes: strokes.map(strokeOf) };
}

function isNumbers(stroke: unknown): stroke is number[] {
  return Array.isArray(stroke) && stroke.length % 2 === 0 && stroke.every(Number.isFinite);
}

function strokeOf(numbers: readonly number[]): Stroke {
  return Array.from(
    { length: numbers.length / 2 },
    (_, at): Point => ({
      x: numbers[2 * at]! / DECIMALS,
      y: numbers[2 * at + 1]! / DECIMALS,
    }),
  );
}

function save(drawing: Drawing): void {
  try {
    const text = encodeDrawing(drawing);
    if (text.length <= MAX_CHARACTERS) sessionStorage.setItem(KEY, text);
  } catch {
    // Storage is off or full: the drawing lasts until the page is closed.
  }
}

function load(): Pick<Drawing, 'tool' | 'strokes' | 'cells'> | undefined {
  try {
    const text = sessionStorage.getItem(KEY);
    return text === null ? undefined : decodeDrawing(text);
  } catch {
    return undefined;
  }
}
