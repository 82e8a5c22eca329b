import type { JSX } from 'preact';
import {
  clear,
  type Drawing,
  drawStore,
  isEmpty,
  PAPER_WIDTH,
  redo,
  redoes,
  remember,
  undo,
  undoes,
} from '../../client/draw-store.ts';
import { FileButton } from '../../components/file-button.tsx';
import { exampleStrokes } from './example-strokes.ts';
import { ShareButton } from './share-button.tsx';
import { ToolChoice } from './tool-choice.tsx';

/** Pen or cells, undo, clear, an example, a picture. */
export function DrawToolbar({
  drawing,
  onOpen,
}: {
  drawing: Drawing;
  onOpen: (file: File | undefined) => void;
}): JSX.Element {
  return (
    <div class="toolbar">
      <ToolChoice name="tool" drawing={drawing} />
      <button type="button" onClick={undo} disabled={undoes() === undefined} title={titleOf('Take back', undoes())}>
        Undo
      </button>
      <button type="button" onClick={redo} disabled={redoes() === undefined} title={titleOf('Make again', redoes())}>
        Redo
      </button>
      <button type="button" onClick={clear} disabled={isEmpty(drawing)}>
        Clear
      </button>
      <span class="toolbar-gap" />
      <button type="button" onClick={writeExample}>
        Example
      </button>
      <ShareButton drawing={drawing} />
      <FileButton label="Picture file" accept="image/*" onFiles={([file]) => onOpen(file)}>
        Open picture…
      </FileButton>
    </div>
  );
}

function titleOf(verb: string, what: string | undefined): string | undefined {
  return what && `${verb} ${what}`;
}

function writeExample(): void {
  const paper = document.querySelector('.paper-ink');
  const ratio = paper ? paper.clientHeight / paper.clientWidth : 0.6;
  remember('the example');
  drawStore.patch({ tool: 'pen', picture: undefined, strokes: exampleStrokes(PAPER_WIDTH, PAPER_WIDTH * ratio) });
}
