import type { JSX, TargetedPointerEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** One curve. */
export interface Series {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** `faint`: the raw values behind a smoothed curve, without an entry in the legend. */
  readonly look: 'line' | 'faint' | 'dots';
  readonly colour: 'accent' | 'ink';
}

export interface LineChartProps {
  readonly title: string;
  readonly series: readonly Series[];
  readonly maxX: number;
  /** `log`: decades; `share`: 0 to 1, the lower end cut off where nothing is. */
  readonly scale: 'log' | 'share';
  readonly format: (y: number) => string;
}

const HEIGHT = 220;
const MARGIN = { top: 8, right: 12, bottom: 26, left: 52 };

/** Curves over the updates of a run; the pointer asks for the values at one. */
export function LineChart({ title, series, maxX, scale, format }: LineChartProps): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(600);
  const [asked, setAsked] = useState<number>();

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.max(240, entry!.contentRect.width)));
    observer.observe(frame.current!);
    return () => observer.disconnect();
  }, []);

  const axis = scale === 'log' ? logAxis(series) : shareAxis(series);
  const inner = { width: width - MARGIN.left - MARGIN.right, height: HEIGHT - MARGIN.top - MARGIN.bottom };
  const toX = (x: number) => MARGIN.left + (x / Math.max(1, maxX)) * inner.width;
  const toY = (y: number) => MARGIN.top + (1 - Math.min(1, Math.max(0, axis.place(y)))) * inner.height;
  const shown = series.filter(({ look, points }) => look !== 'faint' && points.length > 0);
  const at = asked === undefined ? undefined : nearestX(shown, asked);
  const words = shown.map(({ name, points }) => ({
    name,
    point: at === undefined ? points.at(-1)! : nearest(points, at),
  }));
  const told = words.map(({ name, point }) => `${name} ${format(point[1])}`).join(', ');

  function onPointerMove(event: TargetedPointerEvent<SVGSVGElement>): void {
    const { left } = event.currentTarget.getBoundingClientRect();
    setAsked(((event.clientX - left - MARGIN.left) / inner.width) * maxX);
  }

  return (
    <figure class="chart">
      <figcaption class="chart-caption">
        <span class="chart-title">{title}</span>
        {shown.map(({ name, colour, look }, i) => (
          <span class="chart-key" key={name}>
            <i class={`chart-swatch chart-${colour} chart-swatch-${look}`} />
            {name} <b>{format(words[i]!.point[1])}</b>
          </span>
        ))}
        {at === undefined ? null : <span class="chart-at">update {at}</span>}
      </figcaption>
      <div ref={frame}>
        <svg
          class="chart-plot"
          width={width}
          height={HEIGHT}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          role="img"
          aria-label={told === '' ? `${title}: no values yet` : `${title} over the updates of the run; ${told}`}
          onPointerMove={onPointerMove}
          onPointerLeave={() => setAsked(undefined)}
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
            <text
              class="chart-tick"
              key={tick}
              x={toX(tick)}
              y={HEIGHT - 6}
              text-anchor={tick === 0 ? 'start' : 'middle'}
            >
              {tick.toLocaleString('en-US')}
            </text>
          ))}
          {series.map(({ name, points, look, colour }) =>
            look === 'dots' ? (
              <g key={name} class={`chart-${colour}`}>
                <path class="chart-line" d={path(points, toX, toY)} />
                {points.map(([x, y]) => (
                  <circle key={x} class="chart-dot" cx={toX(x)} cy={toY(y)} r="3.5" />
                ))}
              </g>
            ) : (
              <path key={name} class={`chart-${look} chart-${colour}`} d={path(points, toX, toY)} />
            ),
          )}
          {at === undefined ? null : (
            <line class="chart-asked" x1={toX(at)} x2={toX(at)} y1={MARGIN.top} y2={HEIGHT - MARGIN.bottom} />
          )}
        </svg>
      </div>
    </figure>
  );
}

interface Axis {
  readonly ticks: readonly number[];
  /** 0 at the lower end, 1 at the upper. */
  place(value: number): number;
  word(tick: number): string;
}

function values(series: readonly Series[]): number[] {
  return series.flatMap(({ points }) => points.map(([, y]) => y)).filter(Number.isFinite);
}

function logAxis(series: readonly Series[]): Axis {
  const all = values(series).filter((value) => value > 0);
  const low = Math.max(-5, Math.floor(Math.log10(Math.min(0.5, ...all))));
  const high = Math.ceil(Math.log10(Math.max(2.5, ...all)) * 2) / 2;
  const ticks = Array.from({ length: Math.floor(high) - low + 1 }, (_, i) => 10 ** (low + i));
  return {
    ticks,
    place: (value) => (Math.log10(Math.max(1e-9, value)) - low) / (high - low),
    word: (tick) => (tick >= 1 ? String(tick) : tick.toFixed(-Math.round(Math.log10(tick)))),
  };
}

function shareAxis(series: readonly Series[]): Axis {
  const main = values(series.filter(({ look }) => look !== 'faint'));
  const worst = Math.min(0.9, ...main);
  const low = [0.9, 0.8, 0.5].find((bound) => worst >= bound) ?? 0;
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => low + share * (1 - low));
  return {
    ticks,
    place: (value) => (value - low) / (1 - low),
    word: (tick) => `${Number((100 * tick).toFixed(1))} %`,
  };
}

function stepTicks(maxX: number): number[] {
  const rough = Math.max(1, maxX) / 5;
  const decade = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * decade).find((size) => size >= rough)!);
  return Array.from({ length: Math.floor(maxX / step) + 1 }, (_, i) => i * step).filter((tick) => tick <= maxX * 0.97);
}

function path(points: Series['points'], toX: (x: number) => number, toY: (y: number) => number): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${toX(x).toFixed(1)} ${toY(y).toFixed(1)}`).join('');
}

function nearest(points: Series['points'], x: number): readonly [number, number] {
  return points.reduce((best, point) => (Math.abs(point[0] - x) < Math.abs(best[0] - x) ? point : best), points[0]!);
}

function nearestX(series: readonly Series[], x: number): number | undefined {
  const first = series[0];
  return first && nearest(first.points, x)[0];
}
