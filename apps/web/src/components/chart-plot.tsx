import type { JSX } from 'preact';
import { texts } from '../words/texts.ts';
import { type Axis, type Series, stepTicks } from './chart-axis.ts';

const HEIGHT = 220;
const MARGIN = { top: 8, right: 12, bottom: 26, left: 52 };

export interface ChartPlotProps {
  /** What it shows, for those who do not see it. */
  readonly label: string;
  readonly series: readonly Series[];
  readonly axis: Axis;
  readonly maxX: number;
  /** Pixels. */
  readonly width: number;
  /** The update that is marked. */
  readonly at: number | undefined;
  /** The pointer is over this update; undefined: it left. */
  readonly onAsk: (x: number | undefined) => void;
}

/** The drawing of a chart: marks, curves, and the update that was asked for. */
export function ChartPlot({ label, series, axis, maxX, width, at, onAsk }: ChartPlotProps): JSX.Element {
  const inner = { width: width - MARGIN.left - MARGIN.right, height: HEIGHT - MARGIN.top - MARGIN.bottom };
  const toX = (x: number) => MARGIN.left + (x / Math.max(1, maxX)) * inner.width;
  const toY = (y: number) => MARGIN.top + (1 - Math.min(1, Math.max(0, axis.place(y)))) * inner.height;
  return (
    <svg
      class="chart-plot"
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={label}
      onPointerMove={(event) => {
        const { left } = event.currentTarget.getBoundingClientRect();
        onAsk(((event.clientX - left - MARGIN.left) / inner.width) * maxX);
      }}
      onPointerLeave={() => onAsk(undefined)}
    >
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line class="chart-grid" x1={MARGIN.left} x2={width - MARGIN.right} y1={toY(tick)} y2={toY(tick)} />
          <text class="chart-tick" x={MARGIN.left - 8} y={toY(tick) + 4} text-anchor="end">
            {axis.word(tick)}
          </text>
        </g>
      ))}
      {stepTicks(maxX).map((tick) => (
        <text class="chart-tick" key={tick} x={toX(tick)} y={HEIGHT - 6} text-anchor={tick === 0 ? 'start' : 'middle'}>
          {texts().numbers.count(tick)}
        </text>
      ))}
      {series.map((curve) => (
        <Curve key={curve.name} curve={curve} toX={toX} toY={toY} />
      ))}
      {at === undefined ? null : (
        <line class="chart-asked" x1={toX(at)} x2={toX(at)} y1={MARGIN.top} y2={HEIGHT - MARGIN.bottom} />
      )}
    </svg>
  );
}

interface CurveProps {
  readonly curve: Series;
  toX(x: number): number;
  toY(y: number): number;
}

function Curve({ curve: { points, look, colour }, toX, toY }: CurveProps): JSX.Element {
  const d = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${toX(x).toFixed(1)} ${toY(y).toFixed(1)}`).join('');
  if (look !== 'dots') return <path class={`chart-${look} chart-${colour}`} d={d} />;
  return (
    <g class={`chart-${colour}`}>
      <path class="chart-line" d={d} />
      {points.map(([x, y]) => (
        <circle key={x} class="chart-dot" cx={toX(x)} cy={toY(y)} r="3.5" />
      ))}
    </g>
  );
}
