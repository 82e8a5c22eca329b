import '../styles/chart.css';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { texts } from '../words/texts.ts';
import { logAxis, type Series, shareAxis } from './chart-axis.ts';
import { ChartPlot } from './chart-plot.tsx';

export interface LineChartProps {
  readonly title: string;
  readonly series: readonly Series[];
  readonly maxX: number;
  /** `log`: decades; `share`: 0 to 1, the lower end cut off where nothing is. */
  readonly scale: 'log' | 'share';
  readonly format: (y: number) => string;
}

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

  const { train, numbers } = texts();
  const shown = series.filter(({ look, points }) => look !== 'faint' && points.length > 0);
  const at = asked === undefined || !shown[0] ? undefined : nearest(shown[0].points, asked)[0];
  const shownValue = ({ points }: Series) => format((at === undefined ? points.at(-1)! : nearest(points, at))[1]);
  const told = numbers.row(shown.map((curve) => `${curve.name} ${shownValue(curve)}`));
  return (
    <figure class="chart">
      <figcaption class="chart-caption">
        <span class="chart-title">{title}</span>
        {shown.map((curve) => (
          <span class="chart-key" key={curve.name}>
            <i class={`chart-swatch chart-${curve.colour} chart-swatch-${curve.look}`} />
            {curve.name} <b>{shownValue(curve)}</b>
          </span>
        ))}
        {at === undefined ? null : <span class="chart-at">{train.atUpdate(at)}</span>}
      </figcaption>
      <div ref={frame}>
        <ChartPlot
          label={told === '' ? train.noValues(title) : train.overUpdates(title, told)}
          series={series}
          axis={scale === 'log' ? logAxis(series) : shareAxis(series)}
          maxX={maxX}
          width={width}
          at={at}
          onAsk={setAsked}
        />
      </div>
    </figure>
  );
}

function nearest(points: Series['points'], x: number): readonly [number, number] {
  return points.reduce((best, point) => (Math.abs(point[0] - x) < Math.abs(best[0] - x) ? point : best), points[0]!);
}
