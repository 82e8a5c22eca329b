import type { JSX } from 'preact';
import { downloadRun } from '../../client/download-run.ts';
import { continueRun, pauseRun, stopRun } from '../../client/training-client.ts';
import type { TrainingState } from '../../client/training-store.ts';

/** What can be done with the run as it is. */
export function RunButtons({ state }: { state: TrainingState }): JSX.Element {
  const { phase, plan, network, backend, files, end } = state;
  return (
    <div class="run-buttons">
      {phase === 'training' || phase === 'pausing' ? (
        <button type="button" onClick={pauseRun} disabled={phase === 'pausing'}>
          Pause
        </button>
      ) : null}
      {phase === 'paused' ? (
        <button type="button" class="primary" onClick={continueRun}>
          Resume
        </button>
      ) : null}
      {phase === 'training' || phase === 'paused' || phase === 'starting' ? (
        <button type="button" onClick={stopRun} title="Ends the run; it can be resumed from the list below">
          Stop
        </button>
      ) : null}
      {network && backend && plan ? (
        <button type="button" onClick={() => void downloadRun({ network, plan, backend, files, end })}>
          Download
        </button>
      ) : null}
    </div>
  );
}
