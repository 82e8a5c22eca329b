import type { ComponentChildren, JSX } from 'preact';
import { type ComparisonState, comparisonStore, runComparison, stopComparison } from '../../client/comparison-store.ts';
import { useStore } from '../../client/store.ts';
import type { Series } from '../../components/chart-axis.ts';
import { LineChart } from '../../components/line-chart.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { tell, texts } from '../../words/texts.ts';
import type { Comparison } from '../../worker/messages/comparison-messages.ts';
import { ComparisonTable } from './comparison-table.tsx';

const COLOURS = ['soft', 'ink', 'accent'] as const;

export interface ComparisonViewProps {
  /** Under which its results are kept. */
  readonly id: string;
  readonly comparison: Comparison;
  /** Of the button. */
  readonly words: string;
  /** What is trained, and on what. */
  readonly about: ComponentChildren;
  /** Whether sizes and times are told too. */
  readonly costs?: boolean;
}

/** One click trains a few networks; curves and a table tell what came of it. */
export function ComparisonView({ id, comparison, words, about, costs = false }: ComparisonViewProps): JSX.Element {
  const state = useStore(comparisonStore)[id];
  const { tour, numbers } = texts();
  const running = state?.phase === 'running';
  return (
    <>
      <p class="hint">{about}</p>
      <div class="tour-start">
        <button type="button" class="primary" disabled={running} onClick={() => runComparison(id, comparison)}>
          {state?.phase === 'finished' ? tour.again(words) : words}
        </button>
        {running ? (
          <button type="button" onClick={stopComparison}>
            {tour.stop}
          </button>
        ) : null}
      </div>
      {state ? <Progress state={state} comparison={comparison} /> : null}
      {state?.failure ? <Notice problem>{tell(state.failure)}</Notice> : null}
      {state?.passes.some((points) => points.length > 1) ? (
        <LineChart
          title={tour.unseenAccuracy}
          series={seriesOf(state, comparison)}
          maxX={Math.ceil(comparison.trainCount / comparison.batchSize) * comparison.epochs}
          scale="share"
          format={(y) => numbers.percent(y, 1)}
        />
      ) : null}
      {state && state.results.length > 0 ? (
        <ComparisonTable networks={comparison.networks} results={state.results} costs={costs} />
      ) : null}
    </>
  );
}

function Progress({ state, comparison }: { readonly state: ComparisonState; readonly comparison: Comparison }) {
  const { phase, what, download, network, step, steps } = state;
  const { tour, train, numbers } = texts();
  const count = comparison.networks.length;
  const share = phase === 'finished' ? 1 : (network + step / steps) / count;
  const words =
    phase === 'finished'
      ? tour.done
      : what
        ? train.doingNow(train.doing[what], download && numbers.megabytes(download.receivedBytes))
        : tour.networkAt(tour.networks[comparison.networks[network]!.name], step, steps);
  return (
    <div>
      <ProgressBar label={tour.progress} share={share} words={words} />
      <p class="hint tour-progress" data-phase={phase}>
        {words}
      </p>
    </div>
  );
}

function seriesOf({ passes }: ComparisonState, { networks }: Comparison): Series[] {
  const from = COLOURS.length - networks.length;
  return networks.flatMap(({ name }, at) =>
    passes[at]!.length === 0
      ? []
      : [
          {
            name: texts().tour.networks[name],
            points: passes[at]!,
            look: 'line' as const,
            colour: COLOURS[from + at]!,
          },
        ],
  );
}
