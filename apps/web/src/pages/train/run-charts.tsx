import type { JSX } from 'preact';
import { curvesOf } from '../../client/curve-series.ts';
import type { TrainingState } from '../../client/training-store.ts';
import type { Series } from '../../components/chart-axis.ts';
import { LineChart } from '../../components/line-chart.tsx';
import { texts } from '../../words/texts.ts';

/** Loss and accuracy over the updates. */
export function RunCharts({ state }: { state: TrainingState }): JSX.Element {
  const { train, numbers } = texts();
  const maxX = state.start?.steps ?? 1;
  const labelSmoothing = state.plan?.recipe.labelSmoothing ?? 0;
  return (
    <>
      <div class="charts">
        <LineChart
          title={train.loss}
          series={seriesOf(state, 'loss')}
          maxX={maxX}
          scale="log"
          format={numbers.precise}
        />
        <LineChart
          title={train.accuracy}
          series={seriesOf(state, 'accuracy')}
          maxX={maxX}
          scale="share"
          format={(y) => numbers.percent(y)}
        />
      </div>
      {labelSmoothing > 0 ? (
        <p class="hint" data-testid="label-smoothing">
          {train.smoothedLabels(numbers.percent(labelSmoothing, 0))}
        </p>
      ) : null}
    </>
  );
}

function seriesOf({ steps, evaluations }: TrainingState, key: 'loss' | 'accuracy'): Series[] {
  const { train } = texts();
  const { raw, smoothed, scored, on } = curvesOf(steps, evaluations, key);
  return [
    { name: train.eachBatch, points: raw, look: 'faint', colour: 'ink' },
    { name: train.training, points: smoothed, look: 'line', colour: 'ink' },
    ...(scored.length === 0
      ? []
      : [{ name: train.scored[on], points: scored, look: 'dots', colour: 'accent' } as const]),
  ];
}
