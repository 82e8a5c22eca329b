import type { JSX } from 'preact';
import { deviceWords, whyWords } from '../../client/backend-words.ts';
import { goTo } from '../../client/page-store.ts';
import { useStore } from '../../client/store.ts';
import { letRunRead } from '../../client/training-client.ts';
import { trainingStore } from '../../client/training-store.ts';
import { Notice } from '../../components/notice.tsx';
import { tell, texts } from '../../words/texts.ts';
import { ErrorsView } from './errors-view.tsx';
import { PanelView } from './panel-view.tsx';
import { PlaneView } from './plane-view.tsx';
import { RunButtons } from './run-buttons.tsx';
import { RunCharts } from './run-charts.tsx';
import { RunProgress } from './run-progress.tsx';

/** A run as it goes: progress, curves, and where the network errs. */
export function RunView(): JSX.Element {
  const { train, page } = texts();
  const state = useStore(trainingStore);
  const { phase, plan, steps, errors, network, backend, failure, warning, reads, panel, plane } = state;
  return (
    <div class="run" data-phase={phase}>
      <div class="run-head">
        <h2 class="section-title run-title">
          {plan ? page.runName(plan.recipe.name, plan.seed) : train.run}{' '}
          <span class="run-phase">{train.phases[phase]}</span>
        </h2>
        <RunButtons state={state} />
      </div>
      <RunProgress state={state} />
      {failure ? <Notice problem>{tell(failure)}</Notice> : null}
      {warning ? <Notice problem>{tell(warning)}</Notice> : null}
      {backend ? (
        <p class="hint run-backend" data-testid="backend">
          {train.backendIs(<strong>{deviceWords(backend)}</strong>, whyWords(backend))}
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
          {network || phase === 'failed' ? train.readWithThis : train.readWithThisLater}
        </label>
        {reads && network ? (
          <button type="button" class="link-button" onClick={() => goTo('draw')}>
            {train.tryIt}
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
