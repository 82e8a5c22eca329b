import { runPaths } from '@penstroke/runs/node';
import type { TrainEvent } from '@penstroke/trainer';
import { writeFileAtomic } from '@penstroke/trainer/node';
import { renderSvg } from '../pictures/render-svg.ts';
import { drawCurves } from './curve-chart.ts';

/** Writes `curve.svg` and `curve.png` into a run's folder. */
export async function writeCurves(
  folder: string,
  { events, title }: { events: readonly TrainEvent[]; title: string },
): Promise<void> {
  const svg = drawCurves(events, { title, ground: '#ffffff' });
  await writeFileAtomic(runPaths(folder).curveSvg, svg);
  await writeFileAtomic(runPaths(folder).curvePng, renderSvg(svg, { scale: 2 }));
}
