import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { drawStore, isEmpty, redo, remember, undo } from '../../client/draw-store.ts';
import { useStore } from '../../client/store.ts';
import { DropZone } from '../../components/drop-zone.tsx';
import { Notice } from '../../components/notice.tsx';
import { saidOf } from '../../words/said-of.ts';
import { texts } from '../../words/texts.ts';
import { SceneSection } from '../scene/scene-section.tsx';
import { Answer } from './answer.tsx';
import { CellEditor } from './cell-editor.tsx';
import { DrawToolbar } from './draw-toolbar.tsx';
import { IntroNote } from './intro-note.tsx';
import { Paper } from './paper.tsx';

/** Writing, and what the network reads in it. */
export function DrawPage(): JSX.Element {
  const drawing = useStore(drawStore);
  const [problem, setProblem] = useState<unknown>();
  const opened = useRef(0);
  const empty = isEmpty(drawing);
  const { draw } = texts();

  async function open(file: File | undefined): Promise<void> {
    if (!file) return;
    const turn = ++opened.current;
    try {
      const { loadPicture } = await import('./load-picture.ts');
      const picture = await loadPicture(file);
      // A later one may be decoded sooner.
      if (turn !== opened.current) return;
      setProblem(undefined);
      remember('picture');
      drawStore.patch({ picture });
    } catch (error) {
      // What is on the paper stays.
      if (turn === opened.current) setProblem(error);
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
      <section class="draw-sheet" aria-label={draw.paper}>
        <h1 class="place-title">
          {draw.writeADigit}{' '}
          <span class="place-title-soft">
            {draw.title(
              <a class="title-link" href="#train">
                {draw.trainYourself}
              </a>,
            )}
          </span>
        </h1>
        <DropZone class="sheet" overClass="sheet-over" onFiles={([file]) => void open(file)}>
          {drawing.tool === 'pen' || drawing.picture ? <Paper /> : <CellEditor />}
          {empty && drawing.tool === 'pen' ? <p class="sheet-hint">{draw.writeHere}</p> : null}
          <IntroNote />
        </DropZone>
        <DrawToolbar drawing={drawing} onOpen={(file) => void open(file)} />
        {problem ? <Notice problem>{saidOf(problem)}</Notice> : null}
        <p class="hint">{draw.dropOrPaste}</p>
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
