import type { StepEvent, TrainEvent } from '@penstroke/trainer';

/** Weight of the latest value in a smoothed curve. */
const SMOOTHING = 0.15;

type Points = readonly (readonly [x: number, y: number])[];

/** The curves of a run: each batch, their running mean, and what was scored on digits that it does not learn from. */
export interface RunCurves {
  readonly raw: Points;
  readonly smoothed: Points;
  readonly scored: Points;
  /** Which digits were scored. */
  readonly on: 'validation' | 'test';
}

/** The curves of one quantity over the updates. */
export function curvesOf(
  steps: readonly Pick<StepEvent, 'step' | 'loss' | 'accuracy'>[],
  evaluations: readonly Pick<Extract<TrainEvent, { event: 'evaluation' }>, 'on' | 'step' | 'loss' | 'accuracy'>[],
  key: 'loss' | 'accuracy',
): RunCurves {
  const raw = steps.map((point) => [point.step, point[key]] as const);
  const on = evaluations.some((point) => point.on === 'validation') ? 'validation' : 'test';
  const scored = evaluations.filter((point) => point.on === on).map((point) => [point.step, point[key]] as const);
  return { raw, smoothed: smoothed(raw), scored, on };
}

/** An exponential mean; the first values get a plain mean. */
function smoothed(points: Points): Points {
  let mean = 0;
  return points.map(([x, y], i) => {
    mean += (y - mean) * Math.max(SMOOTHING, 1 / (i + 1));
    return [x, mean] as const;
  });
}
