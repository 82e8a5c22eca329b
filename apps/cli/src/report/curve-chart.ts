import type { TrainEvent } from '@penstroke/trainer';
import { LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([LineChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

const WIDTH = 960;
const HEIGHT = 400;
/** Okabe and Ito's colours, told apart by colour-blind readers and on light and dark ground. */
const COLOURS = { train: '#0072b2', validation: '#d55e00', loss: '#009e73' };
const FONT = 'DejaVu Sans, system-ui, sans-serif';

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
 * the epochs, on logarithmic scales.
 *
 * @returns an SVG document, the same for the same events
 */
export function drawCurves(events: readonly TrainEvent[], { title, ink = '#333333', ground }: CurveOptions): string {
  const steps = events.filter((event) => event.event === 'step');
  const epochs = events.filter((event) => event.event === 'epoch-end');
  const perEpoch = events.find((event) => event.event === 'run-start')?.stepsPerEpoch ?? 1;
  const validations = events.filter((event) => event.event === 'evaluation' && event.on === 'validation');
  const points = {
    stepLoss: steps.map(({ epoch, loss }) => [epoch, loss]),
    epochLoss: epochs.map(({ step, loss }) => [step / perEpoch, loss]),
    trainError: epochs.map(({ step, trainAccuracy }) => [step / perEpoch, percentError(trainAccuracy)]),
    validationError: validations.map((event) => [
      'step' in event ? event.step / perEpoch : 0,
      percentError('accuracy' in event ? (event.accuracy ?? 0) : 0),
    ]),
  };
  const symbol = (count: number): 'circle' | 'none' => (count > 60 ? 'none' : 'circle');
  const line = { type: 'line' as const, showSymbol: true, symbolSize: 5, animation: false };
  const axis = (name: string, gridIndex: number) => ({
    type: 'log' as const,
    gridIndex,
    name,
    nameTextStyle: { color: ink, align: 'left' as const },
    axisLabel: { color: ink, formatter: (value: number) => String(Number(value.toPrecision(6))) },
    splitLine: { lineStyle: { color: ink, opacity: 0.25 } },
    minorTick: { show: true, splitNumber: 9 },
    minorSplitLine: { show: true, lineStyle: { color: ink, opacity: 0.1 } },
  });
  const epochAxis = (gridIndex: number) => ({
    type: 'value' as const,
    gridIndex,
    name: 'epoch',
    nameLocation: 'middle' as const,
    nameGap: 26,
    nameTextStyle: { color: ink },
    axisLabel: { color: ink },
    axisLine: { lineStyle: { color: ink } },
    splitLine: { show: false },
  });
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  try {
    chart.setOption({
      animation: false,
      ...(ground !== undefined && { backgroundColor: ground }),
      textStyle: { fontFamily: FONT, color: ink },
      title: { text: title, left: 16, top: 8, textStyle: { color: ink, fontSize: 15, fontFamily: FONT } },
      legend: {
        top: 10,
        right: 16,
        itemGap: 28,
        textStyle: { color: ink },
        data: ['training', 'validation', 'batch loss'],
      },
      grid: [
        { left: 64, top: 76, width: 376, bottom: 52 },
        { left: 540, top: 76, right: 28, bottom: 52 },
      ],
      xAxis: [epochAxis(0), epochAxis(1)],
      yAxis: [axis('loss (nats)', 0), axis('error (%)', 1)],
      series: [
        {
          ...line,
          name: 'batch loss',
          data: points.stepLoss,
          symbol: 'none',
          lineStyle: { width: 1, opacity: 0.5 },
          color: COLOURS.loss,
        },
        { ...line, name: 'training', data: points.epochLoss, symbol: symbol(epochs.length), color: COLOURS.train },
        {
          ...line,
          name: 'training',
          xAxisIndex: 1,
          yAxisIndex: 1,
          data: points.trainError,
          symbol: symbol(epochs.length),
          color: COLOURS.train,
        },
        {
          ...line,
          name: 'validation',
          xAxisIndex: 1,
          yAxisIndex: 1,
          data: points.validationError,
          symbol: symbol(validations.length),
          color: COLOURS.validation,
        },
      ],
    });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** The error rate in percent; a floor of 0.001 keeps perfect training on the logarithmic scale. */
function percentError(accuracy: number): number {
  return Math.max(0.001, 100 * (1 - accuracy));
}
