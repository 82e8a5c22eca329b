import { percent } from '@penstroke/runs';
import type { JSX } from 'preact';
import type { TrainingState } from '../../client/training-store.ts';
import type { Series } from '../../components/chart-axis.ts';
import { LineChart } from '../../components/line-chart.tsx';

/** Weight of the latest value in the smoothed curve. */
const SMOOTHING = 0.15;

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
  const raw = steps.map((point) => [point.step, point[key]] as const);
  const on = evaluations.some((point) => point.on === 'validation') ? 'validation' : 'test';
  const scored = evaluations.filter((point) => point.on === on).map((point) => [point.step, point[key]] as const);
  return [
    { name: 'each batch', points: raw, look: 'faint', colour: 'ink' },
    { name: 'training', points: smoothed(raw), look: 'line', colour: 'ink' },
    ...(scored.length === 0 ? [] : [{ name: on, points: scored, look: 'dots', colour: 'accent' } as const]),
  ];
}

/** An exponential mean; the first values get a plain mean. */
function smoothed(points: Series['points']): Series['points'] {
  let mean = 0;
  return points.map(([x, y], i) => {
    mean += (y - mean) * Math.max(SMOOTHING, 1 / (i + 1));
    return [x, mean] as const;
  });
}
