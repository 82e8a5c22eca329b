import '../../styles/train.css';
import type { JSX } from 'preact';
import { readerStore } from '../../client/reader-store.ts';
import { useStore } from '../../client/store.ts';
import { trainingStore } from '../../client/training-store.ts';
import { Notice } from '../../components/notice.tsx';
import { RunView } from './run-view.tsx';
import { SettingsForm } from './settings-form.tsx';
import { StoredRuns } from './stored-runs.tsx';

export function TrainPage(): JSX.Element {
  const { phase, plan } = useStore(trainingStore);
  const { problem } = useStore(readerStore);
  const busy = phase === 'starting' || phase === 'training' || phase === 'pausing';
  return (
    <div class="train">
      <section class="train-settings" aria-label="Settings">
        <h1 class="place-title">Train a network</h1>
        <SettingsForm busy={busy} />
      </section>
      <div class="train-results">
        {plan ? (
          <RunView />
        ) : (
          <div class="train-empty">
            <p class="lead">
              The very same networks, recipes and trainer as on the command line, in a worker of this page: the GPU
              where the browser has one, else the processor through WebAssembly. The recipe <em>fast</em> takes one pass
              over the digits.
            </p>
            <p class="hint">One seed gives one run: start it again and the curve is the same, to the last bit.</p>
          </div>
        )}
        {problem ? <Notice problem>{problem}</Notice> : null}
        <StoredRuns busy={busy} />
      </div>
    </div>
  );
}
