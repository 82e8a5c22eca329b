import { percent } from '@penstroke/runs';
import type { JSX } from 'preact';
import { curvesOf } from '../../client/curve-series.ts';
import type { TrainingState } from '../../client/training-store.ts';
import type { Series } from '../../components/chart-axis.ts';
import { LineChart } from '../../components/line-chart.tsx';

/** Loss and accuracy over the updates. */
export function RunCharts({ state }: { state: TrainingState }): JSX.Element {
  const maxX = state.start?.steps ?? 1;
  return (
    <div class="charts">
      <LineChart
        title="Loss"
        series={seriesOf(state, 'loss')}
        maxX={maxX}
        scale="log"
        format={(y) => y.toPrecision(3)}
      />
      <LineChart
        title="Accuracy"
        series={seriesOf(state, 'accuracy')}
        maxX={maxX}
        scale="share"
        format={(y) => percent(y)}
      />
    </div>
  );
}

function seriesOf({ steps, evaluations }: TrainingState, key: 'loss' | 'accuracy'): Series[] {
  const { raw, smoothed, scored, on } = curvesOf(steps, evaluations, key);
  return [
    { name: 'each batch', points: raw, look: 'faint', colour: 'ink' },
    { name: 'training', points: smoothed, look: 'line', colour: 'ink' },
    ...(scored.length === 0 ? [] : [{ name: on, points: scored, look: 'dots', colour: 'accent' } as const]),
  ];
}
