import type { TrainEvent } from '@penstroke/trainer';
import { describe, expect, test } from 'vitest';
import { renderSvg } from '../pictures/render-svg.ts';
import { drawCurves } from './curve-chart.ts';

/** The events of a run, cut to what is drawn; JSON as a run's log holds it. */
function runEvents(epochs: number, { loss = (epoch: number): number | null => 1 / epoch } = {}): TrainEvent[] {
  const events = Array.from({ length: epochs }, (_, index) => {
    const epoch = index + 1;
    return [
      { event: 'step', step: 10 * epoch - 5, epoch: epoch - 0.5, loss: loss(epoch) },
      { event: 'evaluation', on: 'validation', step: 10 * epoch, accuracy: 1 - 0.02 / epoch },
      { event: 'epoch-end', epoch, step: 10 * epoch, loss: loss(epoch), trainAccuracy: 1 - 0.1 / epoch },
    ];
  });
  return [{ event: 'run-start', stepsPerEpoch: 10 }, ...events.flat()] as unknown as TrainEvent[];
}

const texts = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, content]) => content!);
const markers = (svg: string): number => svg.match(/<(circle|rect) /g)?.length ?? 0;
const LEGEND_MARKERS = 2;

describe('drawCurves', () => {
  test('draws a point an epoch on three lines, and writes the last values beside them', () => {
    const svg = drawCurves(runEvents(4), { title: 'lenet, seed 1' });
    expect(markers(svg)).toBe(3 * 4 + LEGEND_MARKERS);
    expect(texts(svg)).toEqual(expect.arrayContaining(['lenet, seed 1', 'loss (nats)', '0.25', '2.50 %', '0.50 %']));
  });

  test('gives the same bytes for the same events, without NaN', () => {
    for (const events of [[], runEvents(1), runEvents(100), runEvents(3, { loss: () => 0 })]) {
      const svg = drawCurves(events, { title: 'a run' });
      expect(drawCurves(events, { title: 'a run' })).toBe(svg);
      expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
    }
  });

  test('leaves markers out where more than 60 points would touch', () => {
    expect(markers(drawCurves(runEvents(61), { title: 'long' }))).toBe(LEGEND_MARKERS);
  });

  test('leaves out a loss that was not finite, which the log holds as null', () => {
    const svg = drawCurves(runEvents(4, { loss: (epoch) => (epoch === 2 ? null : 1) }), { title: 'diverged once' });
    expect(markers(svg)).toBe(3 * 4 - 1 + LEGEND_MARKERS);
  });

  test('keeps the labels of two equal last values apart', () => {
    const events = runEvents(2).filter((event) => event.event !== 'evaluation');
    const equal = { event: 'evaluation', on: 'validation', step: 20, accuracy: 0.95 } as unknown as TrainEvent;
    const svg = drawCurves([...events, equal], { title: 'equal' });
    const places = [...svg.matchAll(/y="([\d.]+)"[^>]*>5.00 %/g)].map(([, y]) => Number(y));
    expect(places).toHaveLength(2);
    expect(Math.abs(places[0]! - places[1]!)).toBeGreaterThanOrEqual(15);
  });

  test('escapes the title, and stays a document that draws with control characters in it', () => {
    const svg = drawCurves(runEvents(2), { title: '<script>\u0000\u001b[2J&"' });
    expect(svg).not.toMatch(/<script|\p{Cc}(?<!\n)/u);
    expect(Buffer.from(renderSvg(svg)).toString('latin1', 1, 4)).toBe('PNG');
  });
});
