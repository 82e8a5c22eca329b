import '../../zod-without-eval.ts';
import '../../styles/train.css';
import type { JSX } from 'preact';
import { readerStore } from '../../client/reader-store.ts';
import { useStore } from '../../client/store.ts';
import { trainingStore } from '../../client/training-store.ts';
import { Notice } from '../../components/notice.tsx';
import { tell, texts } from '../../words/texts.ts';
import { RunView } from './run-view.tsx';
import { SettingsForm } from './settings-form.tsx';
import { StoredRuns } from './stored-runs.tsx';

export function TrainPage(): JSX.Element {
  const { train } = texts();
  const { phase, plan } = useStore(trainingStore);
  const { problem } = useStore(readerStore);
  const busy = phase === 'starting' || phase === 'training' || phase === 'pausing';
  return (
    <div class="train">
      <section class="train-settings" aria-label={train.settings}>
        <h1 class="place-title">{train.title}</h1>
        <SettingsForm busy={busy} />
      </section>
      <div class="train-results">
        {plan ? (
          <RunView />
        ) : (
          <div class="train-empty">
            <p class="lead">{train.about(<em>fast</em>)}</p>
            <p class="hint">{train.oneSeed}</p>
          </div>
        )}
        {problem ? <Notice problem>{tell(problem)}</Notice> : null}
        <StoredRuns busy={busy} />
      </div>
    </div>
  );
}
