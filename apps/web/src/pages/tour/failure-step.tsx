import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { clear, drawStore, isEmpty, undo, undoes } from '../../client/draw-store.ts';
import { readerStore } from '../../client/reader-store.ts';
import { useStore } from '../../client/store.ts';
import { Segmented } from '../../components/segmented.tsx';
import { CellEditor } from '../draw/cell-editor.tsx';
import { Paper } from '../draw/paper.tsx';
import { ToolChoice } from '../draw/tool-choice.tsx';
import { MisreadDigits } from './misread-digits.tsx';
import { TourIdea } from './tour-idea.tsx';
import { verdictOf } from './verdict.ts';

const DIGITS = [...'0123456789'].map((digit) => [digit, digit] as const);

/** A challenge: write a digit that is misread; and the test digits that are. */
export function FailureStep(): JSX.Element {
  const drawing = useStore(drawStore);
  const { digits, rejected } = useStore(readerStore);
  const [meant, setMeant] = useState('7');
  const empty = isEmpty(drawing);
  return (
    <TourIdea
      idea={
        <>
          <p>
            A network knows ink, not numbers. A 7 with a curved top is a 9 to it, a 4 that is closed above is one too,
            and a 1 with a long hook is a 7.
          </p>
          <p>
            It cannot tell what you meant. It can say how sure it is, and it can say that something is not a digit at
            all. Can you fool it and still be read by a friend?
          </p>
          <MisreadDigits />
        </>
      }
    >
      <div class="field">
        <span>Write one that it gets wrong. You mean a</span>
        <Segmented name="tour-meant" label="Digit you mean" options={DIGITS} value={meant} onChange={setMeant} />
      </div>
      <div class="sheet">{drawing.tool === 'pen' || drawing.picture ? <Paper /> : <CellEditor />}</div>
      <div class="toolbar">
        <ToolChoice name="tour-tool" drawing={drawing} />
        <button type="button" onClick={undo} disabled={undoes() === undefined}>
          Undo
        </button>
        <button type="button" onClick={clear} disabled={empty}>
          Clear
        </button>
      </div>
      <p class="tour-verdict" role="status" data-testid="tour-verdict">
        {verdictOf({ meant, empty, digits, rejected: rejected.length })}
      </p>
    </TourIdea>
  );
}
