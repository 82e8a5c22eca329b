import type { JSX } from 'preact';
import {
  type Change,
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
import { texts } from '../../words/texts.ts';
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
  const { draw } = texts();
  const titleOf = (verb: (what: string) => string, what: Change | undefined) => what && verb(draw.changes[what]);
  return (
    <div class="toolbar">
      <ToolChoice name="tool" drawing={drawing} />
      <button type="button" onClick={undo} disabled={undoes() === undefined} title={titleOf(draw.takeBack, undoes())}>
        {draw.undo}
      </button>
      <button type="button" onClick={redo} disabled={redoes() === undefined} title={titleOf(draw.makeAgain, redoes())}>
        {draw.redo}
      </button>
      <button type="button" onClick={clear} disabled={isEmpty(drawing)}>
        {draw.clear}
      </button>
      <span class="toolbar-gap" />
      <button type="button" onClick={writeExample}>
        {draw.example}
      </button>
      <ShareButton drawing={drawing} />
      <FileButton label={draw.pictureFile} accept="image/*" onFiles={([file]) => onOpen(file)}>
        {draw.openPicture}
      </FileButton>
    </div>
  );
}

function writeExample(): void {
  const paper = document.querySelector('.paper-ink');
  const ratio = paper ? paper.clientHeight / paper.clientWidth : 0.6;
  remember('example');
  drawStore.patch({ tool: 'pen', picture: undefined, strokes: exampleStrokes(PAPER_WIDTH, PAPER_WIDTH * ratio) });
}
