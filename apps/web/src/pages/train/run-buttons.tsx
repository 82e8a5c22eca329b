import type { JSX } from 'preact';
import { downloadRun } from '../../client/download-run.ts';
import { continueRun, pauseRun, stopRun } from '../../client/training-client.ts';
import type { TrainingState } from '../../client/training-store.ts';
import { texts } from '../../words/texts.ts';

/** What can be done with the run as it is. */
export function RunButtons({ state }: { state: TrainingState }): JSX.Element {
  const { train } = texts();
  const { phase, plan, network, backend, files, end } = state;
  return (
    <div class="run-buttons">
      {phase === 'training' || phase === 'pausing' ? (
        <button type="button" onClick={pauseRun} disabled={phase === 'pausing'}>
          {train.pause}
        </button>
      ) : null}
      {phase === 'paused' ? (
        <button type="button" class="primary" onClick={continueRun}>
          {train.resume}
        </button>
      ) : null}
      {phase === 'training' || phase === 'paused' || phase === 'starting' ? (
        <button type="button" onClick={stopRun} title={train.stopHelp}>
          {train.stop}
        </button>
      ) : null}
      {network && backend && plan ? (
        <button type="button" onClick={() => void downloadRun({ network, plan, backend, files, end })}>
          {train.download}
        </button>
      ) : null}
    </div>
  );
}
