import { count, duration, megabytes, percent } from '@penstroke/runs';
import type { JSX } from 'preact';
import type { TrainingState } from '../../client/training-store.ts';
import { ProgressBar } from '../../components/progress-bar.tsx';

/** How far the run is, as a bar and in figures. */
export function RunProgress({ state }: { state: TrainingState }): JSX.Element {
  const { phase, steps, start, what, download, storedStep } = state;
  const step = steps.at(-1)?.step ?? 0;
  const share =
    phase === 'starting' && download && download.totalBytes > 0
      ? download.receivedBytes / download.totalBytes
      : step / (start?.steps ?? 1);
  const words =
    phase === 'starting'
      ? `${what ?? 'Starting'}${download ? `: ${megabytes(download.receivedBytes)}` : '…'}`
      : `update ${count(step)} of ${count(start?.steps ?? 0)}`;
  return (
    <>
      <ProgressBar label="Progress of the run" share={share} words={words} />
      <p class="progress-words">
        {words}
        {storedStep === undefined ? '' : ` · stored at ${count(storedStep)}`}
      </p>
      <Figures state={state} />
    </>
  );
}

function Figures({ state: { steps, end, evaluations } }: { state: TrainingState }): JSX.Element | null {
  const last = steps.at(-1);
  if (!last) return null;
  const validation = evaluations.findLast(({ on }) => on === 'validation');
  return (
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
