import type { TrainEvent } from '@penstroke/trainer';
import { escapeXml } from '../pictures/escape-xml.ts';
import { drawLinePanel, drawMarker, type LineLook, text } from './line-panel.ts';

const WIDTH = 960;
const HEIGHT = 400;
/** Okabe and Ito's colours, told apart by colour-blind readers and on light and dark ground. */
const LOOKS = {
  training: { colour: '#0072b2', marker: 'circle', width: 2 },
  validation: { colour: '#d55e00', marker: 'square', width: 2 },
  'batch loss': { colour: '#009e73', width: 1, opacity: 0.7 },
} as const satisfies Record<string, LineLook>;
/** Where each entry of the legend begins. */
const LEGEND = { training: 644, validation: 740, 'batch loss': 846 } as const;
/** Least value on a logarithmic scale: a perfect epoch has no error, and no logarithm. */
const FLOOR = { loss: 1e-6, errorPercent: 0.001 };

/** How the learning-curve picture is made. */
export interface CurveOptions {
  readonly title: string;
  /** Colour of text and axes. */
  readonly ink?: string;
  /** Colour of the ground; none when left out. */
  readonly ground?: string;
}

/**
 * Draws the learning curves of a run: loss at the left, error rates of training and validation at the right, both over
 * the epochs, on logarithmic scales, each line with its last value.
 *
 * @returns an SVG document, the same for the same events
 */
export function drawCurves(events: readonly TrainEvent[], { title, ink = '#333333', ground }: CurveOptions): string {
  const { batchLoss, loss, trainError, validationError } = curvePoints(events);
  const end = [batchLoss, loss, trainError, validationError].flat().reduce((most, [x]) => Math.max(most, x), 0) || 1;
  const frame = { top: 76, width: 344, height: 272, end, ink };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="DejaVu Sans, system-ui, sans-serif" font-size="12">`,
    `<title>${escapeXml(`${title}: loss and error over the epochs`)}</title>`,
    ...(ground === undefined ? [] : [`<rect width="100%" height="100%" fill="${escapeXml(ground)}"/>`]),
    `<g font-size="15" font-weight="bold">${text(title, { x: 16, y: 26, ink })}</g>`,
    ...Object.entries(LEGEND).map(([name, x]) => legendEntry(name as keyof typeof LEGEND, x, ink)),
    drawLinePanel(
      [
        { points: batchLoss, look: LOOKS['batch loss'] },
        { points: loss, look: LOOKS.training, lastLabel: lossLabel(loss) },
      ],
      { ...frame, left: 64, name: 'loss (nats)' },
    ),
    drawLinePanel(
      [
        { points: trainError, look: LOOKS.training, lastLabel: percentLabel(trainError) },
        { points: validationError, look: LOOKS.validation, lastLabel: percentLabel(validationError) },
      ],
      { ...frame, left: 540, name: 'error (%)' },
    ),
    '</svg>\n',
  ].join('\n');
}

type Points = [number, number][];

/** The lines' points: epochs, and nats or percent. */
function curvePoints(
  events: readonly TrainEvent[],
): Record<'batchLoss' | 'loss' | 'trainError' | 'validationError', Points> {
  const perEpoch = events.find((event) => event.event === 'run-start')?.stepsPerEpoch ?? 1;
  const lines = {
    batchLoss: [] as Points,
    loss: [] as Points,
    trainError: [] as Points,
    validationError: [] as Points,
  };
  for (const event of events) {
    if (event.event === 'step') lines.batchLoss.push([event.epoch, floorLoss(event.loss)]);
    if (event.event === 'epoch-end') {
      lines.loss.push([event.step / perEpoch, floorLoss(event.loss)]);
      lines.trainError.push([event.step / perEpoch, errorPercent(event.trainAccuracy)]);
    }
    if (event.event === 'evaluation' && event.on === 'validation') {
      lines.validationError.push([event.step / perEpoch, errorPercent(event.accuracy)]);
    }
  }
  return lines;
}

function legendEntry(name: keyof typeof LEGEND, x: number, ink: string): string {
  const look: LineLook = LOOKS[name];
  const stroke = `<path d="M${x} 22h24" stroke="${look.colour}" stroke-width="${look.width}" stroke-opacity="${look.opacity ?? 1}"/>`;
  return stroke + drawMarker(x + 12, 22, look) + text(name, { x: x + 30, y: 26, ink });
}

function lossLabel(points: Points): string | undefined {
  const last = points.at(-1)?.[1];
  return last !== undefined && last < 1e-4 ? last.toExponential(0) : last?.toPrecision(2);
}

function percentLabel(points: Points): string | undefined {
  const last = points.at(-1)?.[1];
  return last === undefined ? undefined : `${last.toFixed(2)} %`;
}

/** A loss that was not finite is null in the log, and left out of the picture. */
function floorLoss(loss: number | null): number {
  return Math.max(FLOOR.loss, loss ?? Number.NaN);
}

function errorPercent(accuracy: number): number {
  return Math.max(FLOOR.errorPercent, 100 * (1 - accuracy));
}
