import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { clear, drawStore, isEmpty, undo, undoes } from '../../client/draw-store.ts';
import { readerStore } from '../../client/reader-store.ts';
import { useStore } from '../../client/store.ts';
import { Segmented } from '../../components/segmented.tsx';
import { texts } from '../../words/texts.ts';
import { CellEditor } from '../draw/cell-editor.tsx';
import { Paper } from '../draw/paper.tsx';
import { ToolChoice } from '../draw/tool-choice.tsx';
import { MisreadDigits } from './misread-digits.tsx';
import { TourIdea } from './tour-idea.tsx';
import { verdictOf } from './verdict.ts';

const DIGITS = [...'0123456789'].map((digit) => [digit, digit] as const);

/** A challenge: write a digit that is misread; and the test digits that are. */
export function FailureStep(): JSX.Element {
  const { tour, draw } = texts();
  const step = tour.failure;
  const drawing = useStore(drawStore);
  const { digits, rejected } = useStore(readerStore);
  const [meant, setMeant] = useState('7');
  const empty = isEmpty(drawing);
  return (
    <TourIdea
      idea={
        <>
          {step.ideas.map((idea) => (
            <p key={idea}>{idea}</p>
          ))}
          <MisreadDigits />
        </>
      }
    >
      <div class="field">
        <span>{step.youMean}</span>
        <Segmented name="tour-meant" label={step.digitMeant} options={DIGITS} value={meant} onChange={setMeant} />
      </div>
      <div class="sheet">{drawing.tool === 'pen' || drawing.picture ? <Paper /> : <CellEditor />}</div>
      <div class="toolbar">
        <ToolChoice name="tour-tool" drawing={drawing} />
        <button type="button" onClick={undo} disabled={undoes() === undefined}>
          {draw.undo}
        </button>
        <button type="button" onClick={clear} disabled={empty}>
          {draw.clear}
        </button>
      </div>
      <p class="tour-verdict" role="status" data-testid="tour-verdict">
        {verdictOf({ meant, empty, digits, rejected: rejected.length })}
      </p>
    </TourIdea>
  );
}
