import { count, duration, megabytes, percent } from '@penstroke/runs';
import type { JSX } from 'preact';
import { goTo } from '../../client/page-store.ts';
import { saveFile } from '../../client/save-file.ts';
import { useStore } from '../../client/store.ts';
import { continueRun, pauseRun, stopRun } from '../../client/training-client.ts';
import { type TrainingState, trainingStore } from '../../client/training-store.ts';
import { LineChart, type Series } from '../../components/line-chart.tsx';
import { Notice } from '../../components/notice.tsx';
import { zipRun } from '../../storage/network-files.ts';
import { ErrorsView } from './errors-view.tsx';

/** Weight of the latest value in the smoothed curve. */
const SMOOTHING = 0.15;

/** A run as it goes: progress, curves, and where the network errs. */
export function RunView(): JSX.Element {
  const state = useStore(trainingStore);
  const { phase, plan, steps, evaluations, start, errors, network, backend, end } = state;
  const maxX = start?.steps ?? 1;
  return (
    <div class="run" data-phase={phase}>
      <div class="run-head">
        <h2 class="section-title run-title">
          {plan ? `${plan.recipe.name}, seed ${plan.seed}` : 'Run'} <span class="run-phase">{PHASES[phase]}</span>
        </h2>
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
            <button
              type="button"
              onClick={() =>
                saveFile(`penstroke-${plan.recipe.name}-${plan.seed}.zip`, zipRun({ network, plan, backend, end }))
              }
            >
              Download
            </button>
          ) : null}
        </div>
      </div>
      <Progress state={state} />
      {state.failure ? <Notice problem>{state.failure}</Notice> : null}
      {state.warning ? <Notice problem>{state.warning}</Notice> : null}
      {backend ? (
        <p class="hint run-backend" data-testid="backend">
          Computes on <strong>{backend.device}</strong>. {backend.why}
        </p>
      ) : null}
      {phase === 'finished' && network ? (
        <p class="run-reads">
          This network reads what you draw now.{' '}
          <button type="button" class="link-button" onClick={() => goTo('draw')}>
            Try it
          </button>
        </p>
      ) : null}
      {steps.length > 0 ? (
        <div class="charts">
          <LineChart
            title="Loss"
            series={lossSeries(steps, evaluations)}
            maxX={maxX}
            scale="log"
            format={(y) => y.toPrecision(3)}
          />
          <LineChart
            title="Accuracy"
            series={accuracySeries(steps, evaluations)}
            maxX={maxX}
            scale="share"
            format={(y) => percent(y)}
          />
        </div>
      ) : null}
      {errors ? <ErrorsView report={errors} classNames={network?.classNames} /> : null}
    </div>
  );
}

const PHASES: Readonly<Record<TrainingState['phase'], string>> = {
  idle: 'stopped',
  starting: 'starting',
  training: 'training',
  pausing: 'pausing',
  paused: 'paused',
  finished: 'finished',
  failed: 'failed',
};

function Progress({ state }: { state: TrainingState }): JSX.Element {
  const { phase, steps, start, what, download, end, storedStep, evaluations } = state;
  const last = steps.at(-1);
  const share =
    phase === 'starting' && download && download.totalBytes > 0
      ? download.receivedBytes / download.totalBytes
      : (last?.step ?? 0) / (start?.steps ?? 1);
  const words =
    phase === 'starting'
      ? `${what ?? 'Starting'}${download ? `: ${megabytes(download.receivedBytes)}` : '…'}`
      : `update ${count(last?.step ?? 0)} of ${count(start?.steps ?? 0)}`;
  const validation = evaluations.findLast(({ on }) => on === 'validation');
  return (
    <>
      <div
        class="progress"
        role="progressbar"
        aria-label="Progress of the run"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(100 * share)}
        aria-valuetext={words}
      >
        <div class="progress-fill" style={{ '--share': String(share) }} />
      </div>
      <p class="progress-words">
        {words}
        {storedStep === undefined ? '' : ` · stored at ${count(storedStep)}`}
      </p>
      {last ? (
        <dl class="figures">
          <Figure
            name="Test accuracy"
            value={end?.testAccuracy === undefined ? undefined : percent(end.testAccuracy)}
            id="test-accuracy"
          />
          <Figure name="Validation accuracy" value={validation && percent(validation.accuracy)} />
          <Figure name="Epoch" value={last.epoch.toFixed(2)} />
          <Figure name="Images a second" value={count(end?.imagesPerSecond ?? last.imagesPerSecond)} />
          {end ? (
            <Figure name="Training took" value={duration(end.trainSeconds)} />
          ) : (
            <Figure name="Remaining" value={duration(last.etaSeconds)} />
          )}
        </dl>
      ) : null}
    </>
  );
}

function Figure({ name, value, id }: { name: string; value: string | undefined; id?: string }): JSX.Element | null {
  if (value === undefined) return null;
  return (
    <div class="figure">
      <dt>{name}</dt>
      <dd data-testid={id}>{value}</dd>
    </div>
  );
}

type Steps = TrainingState['steps'];
type Evaluations = TrainingState['evaluations'];

function lossSeries(steps: Steps, evaluations: Evaluations): Series[] {
  const raw = steps.map(({ step, loss }) => [step, loss] as const);
  return [
    { name: 'each batch', points: raw, look: 'faint', colour: 'ink' },
    { name: 'training', points: smoothed(raw), look: 'line', colour: 'ink' },
    ...evaluated(evaluations, 'loss'),
  ];
}

function accuracySeries(steps: Steps, evaluations: Evaluations): Series[] {
  const raw = steps.map(({ step, accuracy }) => [step, accuracy] as const);
  return [
    { name: 'each batch', points: raw, look: 'faint', colour: 'ink' },
    { name: 'training', points: smoothed(raw), look: 'line', colour: 'ink' },
    ...evaluated(evaluations, 'accuracy'),
  ];
}

function evaluated(evaluations: Evaluations, key: 'loss' | 'accuracy'): Series[] {
  const on = evaluations.some((point) => point.on === 'validation') ? 'validation' : 'test';
  const points = evaluations.filter((point) => point.on === on).map((point) => [point.step, point[key]] as const);
  return points.length === 0 ? [] : [{ name: on, points, look: 'dots', colour: 'accent' }];
}

/** An exponential mean that begins with the mean of what there is. */
function smoothed(points: Series['points']): Series['points'] {
  let mean = 0;
  return points.map(([x, y], i) => {
    mean += (y - mean) * Math.max(SMOOTHING, 1 / (i + 1));
    return [x, mean] as const;
  });
}
