import type { TrainEvent } from '@penstroke/trainer';
import { expect, test } from 'vitest';
import { encodeMetrics, parseMetrics, rewindMetrics } from './metrics.ts';

const EVENTS = [
  { event: 'run-start', steps: 4 },
  { event: 'step', step: 1 },
  { event: 'evaluation', on: 'validation', step: 2 },
  { event: 'checkpoint', step: 2 },
  { event: 'step', step: 3 },
  { event: 'evaluation', on: 'test', step: 2 },
  { event: 'run-end', steps: 4 },
] as unknown as readonly TrainEvent[];

test('metrics are read back as they were written', () => {
  expect(parseMetrics(encodeMetrics(EVENTS), 'log')).toEqual(EVENTS);
  expect(parseMetrics('', 'log')).toEqual([]);
});

test('a last line that a crash cut off is left out, at whichever byte', () => {
  const text = encodeMetrics(EVENTS);
  for (let cut = 1; cut <= encodeMetrics(EVENTS.slice(-1)).length; cut++) {
    // Without its line break alone it is whole.
    expect(parseMetrics(text.slice(0, -cut), 'log')).toEqual(cut === 1 ? EVENTS : EVENTS.slice(0, -1));
  }
});

test.each(['{"ev', 'null', '{"step":3}', '[]', '7'])('a line %s in the middle is named', (line) => {
  const [first, ...rest] = EVENTS;
  const text = `${encodeMetrics([first!])}${line}\n${encodeMetrics(rest)}`;
  expect(() => parseMetrics(text, 'a/metrics.ndjson')).toThrow(
    'parseMetrics: a/metrics.ndjson: expected an event as JSON in line 2; the line is damaged: take it out',
  );
});

test('rewindMetrics keeps what was logged at the step, without the test and the end', () => {
  expect(rewindMetrics(EVENTS, 2)).toEqual(EVENTS.slice(0, 4));
});
