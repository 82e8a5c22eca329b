import type { JSX } from 'preact';
import { doneShare, type TrainingState } from '../../client/training-store.ts';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { texts } from '../../words/texts.ts';

/** How far the run is, as a bar and in figures. */
export function RunProgress({ state }: { state: TrainingState }): JSX.Element {
  const { train, numbers } = texts();
  const { count } = numbers;
  const { phase, steps, start, what, download, storedStep, dataNotes = [] } = state;
  const step = steps.at(-1)?.step ?? 0;
  const share =
    phase === 'starting' && download && download.totalBytes > 0
      ? download.receivedBytes / download.totalBytes
      : doneShare(state);
  const words =
    phase === 'starting'
      ? train.doingNow(train.doing[what ?? 'starting'], download && numbers.megabytes(download.receivedBytes))
      : train.updateOf(count(step), count(start?.steps ?? 0));
  return (
    <>
      <ProgressBar label={train.progress} share={share} words={words} />
      <p class="progress-words">
        {words}
        {storedStep === undefined ? '' : ` · ${train.storedAt(count(storedStep))}`}
      </p>
      {dataNotes.map((note) => (
        <p key={note} class="hint" lang="en" data-testid="data-note">
          {note}
        </p>
      ))}
      <Figures state={state} />
    </>
  );
}

function Figures({ state: { steps, end, evaluations } }: { state: TrainingState }): JSX.Element | null {
  const { train, numbers } = texts();
  const { figures } = train;
  const last = steps.at(-1);
  if (!last) return null;
  const validation = evaluations.findLast(({ on }) => on === 'validation');
  return (
    <dl class="figures">
      <Figure
        name={figures.test}
        value={end?.testAccuracy === undefined ? undefined : numbers.percent(end.testAccuracy)}
        id="test-accuracy"
      />
      <Figure name={figures.validation} value={validation && numbers.percent(validation.accuracy)} />
      <Figure name={figures.epoch} value={numbers.fixed(last.epoch, 2)} />
      <Figure name={figures.rate} value={numbers.count(end?.imagesPerSecond ?? last.imagesPerSecond)} />
      {end ? (
        <Figure name={figures.took} value={numbers.duration(end.trainSeconds)} />
      ) : (
        <Figure name={figures.remaining} value={numbers.duration(last.etaSeconds)} />
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
