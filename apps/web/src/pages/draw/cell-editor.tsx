import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { CELLS, drawStore, remember } from '../../client/draw-store.ts';
import { useStore } from '../../client/store.ts';
import { texts } from '../../words/texts.ts';

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A grid of cells to fill: drawing without a pen (WCAG 2.1.1). */
export function CellEditor(): JSX.Element {
  const { cells } = useStore(drawStore);
  const [cursor, setCursor] = useState({ x: CELLS / 2, y: CELLS / 2 });
  const grid = useRef<HTMLDivElement>(null);
  const { draw } = texts();

  function fill(x: number, y: number, value: (old: number) => number): void {
    const at = y * CELLS + x;
    const next = Uint8Array.from(drawStore.get().cells);
    next[at] = value(next[at]!);
    remember('cell');
    drawStore.patch({ cells: next, picture: undefined });
  }

  function onKeyDown(event: TargetedKeyboardEvent<HTMLDivElement>): void {
    // With these they are the browser's, such as Back.
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = MOVES[event.key];
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      fill(cursor.x, cursor.y, (old) => 1 - old);
      return;
    }
    if (!move) return;
    event.preventDefault();
    const x = Math.min(CELLS - 1, Math.max(0, cursor.x + move[0]));
    const y = Math.min(CELLS - 1, Math.max(0, cursor.y + move[1]));
    setCursor({ x, y });
    if (event.shiftKey) fill(x, y, () => 1);
    grid.current?.querySelector<HTMLElement>(`[data-at="${y * CELLS + x}"]`)?.focus();
  }

  return (
    <div class="cells-frame">
      {/* biome-ignore lint/a11y/useSemanticElements: a table has no cells one can fill */}
      <div
        class="cells"
        role="grid"
        tabIndex={-1}
        aria-label={draw.cells}
        aria-describedby="cells-help"
        ref={grid}
        onKeyDown={onKeyDown}
      >
        {Array.from({ length: CELLS }, (_, y) => (
          // biome-ignore lint/a11y/useSemanticElements: as above
          <div role="row" tabIndex={-1} class="cells-row" key={`row ${y + 0}`}>
            {Array.from({ length: CELLS }, (_, x) => {
              const at = y * CELLS + x;
              const inked = cells[at] === 1;
              const here = cursor.x === x && cursor.y === y;
              return (
                // biome-ignore lint/a11y/useSemanticElements: as above
                // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys
                <div
                  role="gridcell"
                  key={at}
                  data-at={at}
                  class={inked ? 'cell cell-ink' : 'cell'}
                  tabIndex={here ? 0 : -1}
                  aria-selected={inked}
                  aria-label={draw.cell(y + 1, x + 1, inked)}
                  onClick={() => {
                    setCursor({ x, y });
                    fill(x, y, (old) => 1 - old);
                  }}
                />
              );
            })}
          </div>
        ))}
      </div>
      <p id="cells-help" class="hint">
        {draw.cellKeys}
      </p>
    </div>
  );
}
