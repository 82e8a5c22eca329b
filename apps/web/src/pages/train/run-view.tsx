import type { JSX } from 'preact';
import { goTo } from '../../client/page-store.ts';
import { useStore } from '../../client/store.ts';
import { letRunRead } from '../../client/training-client.ts';
import { type TrainingState, trainingStore } from '../../client/training-store.ts';
import { Notice } from '../../components/notice.tsx';
import { ErrorsView } from './errors-view.tsx';
import { PanelView } from './panel-view.tsx';
import { PlaneView } from './plane-view.tsx';
import { RunButtons } from './run-buttons.tsx';
import { RunCharts } from './run-charts.tsx';
import { RunProgress } from './run-progress.tsx';

const PHASES: Readonly<Record<TrainingState['phase'], string>> = {
  idle: 'stopped',
  starting: 'starting',
  training: 'training',
  pausing: 'pausing',
  paused: 'paused',
  finished: 'finished',
  failed: 'failed',
};

/** A run as it goes: progress, curves, and where the network errs. */
export function RunView(): JSX.Element {
  const state = useStore(trainingStore);
  const { phase, plan, steps, errors, network, backend, failure, warning, reads, panel, plane } = state;
  return (
    <div class="run" data-phase={phase}>
      <div class="run-head">
        <h2 class="section-title run-title">
          {plan ? `${plan.recipe.name}, seed ${plan.seed}` : 'Run'} <span class="run-phase">{PHASES[phase]}</span>
        </h2>
        <RunButtons state={state} />
      </div>
      <RunProgress state={state} />
      {failure ? <Notice problem>{failure}</Notice> : null}
      {warning ? <Notice problem>{warning}</Notice> : null}
      {backend ? (
        <p class="hint run-backend" data-testid="backend">
          Backend: <strong>{backend.device}</strong>. {backend.why}
        </p>
      ) : null}
      <p class="run-reads">
        <label class="check">
          <input
            type="checkbox"
            name="run-reads"
            checked={reads}
            onChange={(event) => letRunRead(event.currentTarget.checked)}
          />
          Read what I draw with this network{network || phase === 'failed' ? '' : ', once it has seen enough'}
        </label>
        {reads && network ? (
          <button type="button" class="link-button" onClick={() => goTo('draw')}>
            Try it
          </button>
        ) : null}
      </p>
      {panel || plane ? (
        <div class="run-views">
          {panel ? <PanelView report={panel} names={network?.classNames} /> : null}
          {plane ? <PlaneView report={plane} names={network?.classNames} /> : null}
        </div>
      ) : null}
      {steps.length > 0 ? <RunCharts state={state} /> : null}
      {errors ? <ErrorsView report={errors} classNames={network?.classNames} /> : null}
    </div>
  );
}
