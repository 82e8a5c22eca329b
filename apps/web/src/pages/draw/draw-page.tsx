import { messageOf } from '@penstroke/errors';
import { plainWords } from '@penstroke/runs';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { drawStore, isEmpty, redo, remember, undo } from '../../client/draw-store.ts';
import { useStore } from '../../client/store.ts';
import { DropZone } from '../../components/drop-zone.tsx';
import { Notice } from '../../components/notice.tsx';
import { SceneSection } from '../scene/scene-section.tsx';
import { Answer } from './answer.tsx';
import { CellEditor } from './cell-editor.tsx';
import { DrawToolbar } from './draw-toolbar.tsx';
import { IntroNote } from './intro-note.tsx';
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
      remember('the picture');
      drawStore.patch({ picture });
    } catch (error) {
      // What is on the paper stays.
      setProblem(plainWords(messageOf(error)));
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
        <h1 class="place-title">
          Write a digit.{' '}
          <span class="place-title-soft">
            Or{' '}
            <a class="title-link" href="#train">
              train the network yourself
            </a>
            , here, in half a minute.
          </span>
        </h1>
        <DropZone class="sheet" overClass="sheet-over" onFiles={([file]) => void open(file)}>
          {drawing.tool === 'pen' || drawing.picture ? <Paper /> : <CellEditor />}
          {empty && drawing.tool === 'pen' ? <p class="sheet-hint">Write here</p> : null}
          <IntroNote />
        </DropZone>
        <DrawToolbar drawing={drawing} onOpen={(file) => void open(file)} />
        {problem ? <Notice problem>{problem}</Notice> : null}
        <p class="hint">Or drop a picture on the paper, or paste one.</p>
      </section>
      <Answer drawing={drawing} />
      <SceneSection />
    </div>
  );
}

function undoByKey(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  // A field has an undo of its own.
  if ((event.target as Element | null)?.closest('input[type=text], textarea')) return;
  const key = event.key.toLowerCase();
  const again = (key === 'z' && event.shiftKey) || (key === 'y' && !event.shiftKey);
  if (!again && (key !== 'z' || event.shiftKey)) return;
  event.preventDefault();
  if (again) redo();
  else undo();
}
