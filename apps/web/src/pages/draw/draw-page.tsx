import { messageOf } from '@penstroke/errors';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { drawStore, isEmpty, remember, undo } from '../../client/draw-store.ts';
import { useStore } from '../../client/store.ts';
import { DropZone } from '../../components/drop-zone.tsx';
import { Notice } from '../../components/notice.tsx';
import { SceneSection } from '../scene/scene-section.tsx';
import { Answer } from './answer.tsx';
import { CellEditor } from './cell-editor.tsx';
import { DrawToolbar } from './draw-toolbar.tsx';
import { loadPicture } from './load-picture.ts';
import { Paper } from './paper.tsx';

/** Writing, and what the network reads in it. */
export function DrawPage(): JSX.Element {
  const drawing = useStore(drawStore);
  const [problem, setProblem] = useState<string>();
  const empty = isEmpty(drawing);

  async function open(file: File | undefined): Promise<void> {
    if (!file) return;
    try {
      const picture = await loadPicture(file);
      setProblem(undefined);
      remember();
      drawStore.patch({ picture });
    } catch (error) {
      // What is on the paper stays.
      setProblem(messageOf(error));
    }
  }

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => void open(event.clipboardData?.files[0]);
    addEventListener('paste', onPaste);
    addEventListener('keydown', undoByKey);
    return () => {
      removeEventListener('paste', onPaste);
      removeEventListener('keydown', undoByKey);
    };
  });

  return (
    <div class="draw">
      <section class="draw-sheet" aria-label="Paper">
        <h1 class="place-title">Write a digit, or several</h1>
        <DropZone class="sheet" overClass="sheet-over" onFiles={([file]) => void open(file)}>
          {drawing.tool === 'pen' || drawing.picture ? <Paper /> : <CellEditor />}
          {empty && drawing.tool === 'pen' ? <p class="sheet-hint">Write here</p> : null}
        </DropZone>
        <DrawToolbar drawing={drawing} onOpen={(file) => void open(file)} />
        {problem ? <Notice problem>{problem}</Notice> : null}
        <p class="hint">Or drop a picture on the paper, or paste one.</p>
      </section>
      <Answer empty={empty} />
      <SceneSection />
    </div>
  );
}

function undoByKey(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.key !== 'z' || event.shiftKey) return;
  event.preventDefault();
  undo();
}
