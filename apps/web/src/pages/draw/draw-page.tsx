import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  canUndo,
  chooseTool,
  clear,
  drawStore,
  isEmpty,
  PAPER_WIDTH,
  remember,
  undo,
} from '../../client/draw-store.ts';
import { readerStore } from '../../client/reader-store.ts';
import { useStore } from '../../client/store.ts';
import { Notice } from '../../components/notice.tsx';
import { CellEditor } from './cell-editor.tsx';
import { DigitCard } from './digit-card.tsx';
import { exampleStrokes } from './example-strokes.ts';
import { loadPicture } from './load-picture.ts';
import { Paper } from './paper.tsx';

const DIGITS = Array.from({ length: 10 }, (_, digit) => String(digit));
/** The answer is spoken once the drawing has rested this long. */
const SPEAK_AFTER_MS = 700;

export function DrawPage(): JSX.Element {
  const drawing = useStore(drawStore);
  const { digits, problem, facts } = useStore(readerStore);
  const [fileProblem, setFileProblem] = useState<string>();
  const [over, setOver] = useState(false);
  const fileInput = useRef<HTMLInputElement>(null);
  const classNames = facts?.classNames ?? DIGITS;
  const empty = isEmpty(drawing);
  const answer = digits.map(({ digit }) => classNames[digit] ?? String(digit));
  const joint = classNames.every((name) => name.length === 1) ? '' : ', ';
  const spoken = useRested(empty ? '' : `Reads ${answer.join(' ')}`);

  async function open(file: File | null | undefined): Promise<void> {
    if (!file) return;
    try {
      const picture = await loadPicture(file);
      setFileProblem(undefined);
      remember();
      drawStore.patch({ picture });
    } catch (error) {
      // What is on the paper stays.
      setFileProblem(error instanceof Error ? error.message : String(error));
    }
  }

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const file = [...(event.clipboardData?.files ?? [])][0];
      if (file) void open(file);
    };
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key === 'z' && !event.shiftKey) {
        event.preventDefault();
        undo();
      }
    };
    addEventListener('paste', onPaste);
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('paste', onPaste);
      removeEventListener('keydown', onKey);
    };
  });

  function writeExample(): void {
    const paper = document.querySelector('.paper-ink');
    const ratio = paper ? paper.clientHeight / paper.clientWidth : 0.6;
    remember();
    drawStore.patch({ tool: 'pen', picture: undefined, strokes: exampleStrokes(PAPER_WIDTH, PAPER_WIDTH * ratio) });
  }

  return (
    <div class="draw">
      <section class="draw-sheet" aria-label="Paper">
        <h1 class="place-title">Write a digit, or several</h1>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping has a button and the clipboard as other ways */}
        <div
          class={over ? 'sheet sheet-over' : 'sheet'}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            void open(event.dataTransfer?.files[0]);
          }}
        >
          {drawing.tool === 'pen' || drawing.picture ? <Paper digits={digits} /> : <CellEditor />}
          {empty && drawing.tool === 'pen' ? <p class="sheet-hint">Write here</p> : null}
        </div>
        <div class="toolbar">
          <div class="segmented" role="radiogroup" aria-label="Tool">
            {(['pen', 'cells'] as const).map((tool) => (
              <label key={tool}>
                <input
                  type="radio"
                  name="tool"
                  checked={drawing.tool === tool && !drawing.picture}
                  onChange={() => chooseTool(tool)}
                />
                <span>{tool === 'pen' ? 'Pen' : 'Cells'}</span>
              </label>
            ))}
          </div>
          <button type="button" onClick={undo} disabled={!canUndo()}>
            Undo
          </button>
          <button type="button" onClick={clear} disabled={empty}>
            Clear
          </button>
          <span class="toolbar-gap" />
          <button type="button" onClick={writeExample}>
            Example
          </button>
          <button type="button" onClick={() => fileInput.current?.click()}>
            Open picture…
          </button>
          <input
            ref={fileInput}
            class="visually-hidden"
            type="file"
            accept="image/*"
            tabIndex={-1}
            aria-label="Picture file"
            onChange={(event) => {
              void open(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
        </div>
        {fileProblem ? <Notice problem>{fileProblem}</Notice> : null}
        <p class="hint">Or drop a picture on the paper, or paste one.</p>
      </section>
      <section class="draw-answer" aria-label="Answer">
        <h2 class="eyebrow">The network reads</h2>
        <p class={answer.length === 0 ? 'answer answer-empty' : 'answer'} data-testid="answer">
          {answer.length === 0 ? '–' : answer.join(joint)}
        </p>
        <p class="visually-hidden" role="status">
          {spoken}
        </p>
        {problem ? <Notice problem>{problem}</Notice> : null}
        {digits.length === 0 ? (
          <p class="answer-help">
            The answer appears while you write: each digit, how sure the network is of it, and the 28 by 28 pixels it
            really sees.
          </p>
        ) : (
          <ol class={digits.length === 1 ? 'digit-cards digit-cards-one' : 'digit-cards'}>
            {digits.map((digit, place) => (
              <DigitCard key={`${place}`} read={digit} classNames={classNames} />
            ))}
          </ol>
        )}
      </section>
    </div>
  );
}

/** The text once it has not changed for a while. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), SPEAK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
