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
  expect(parseMetrics(encodeMetrics(EVENTS))).toEqual(EVENTS);
  expect(parseMetrics('')).toEqual([]);
});

test('a line that a crash cut off, and what follows it, is left out', () => {
  const text = encodeMetrics(EVENTS);
  expect(parseMetrics(text.slice(0, -5))).toEqual(EVENTS.slice(0, -1));
  expect(parseMetrics(`${encodeMetrics(EVENTS.slice(0, 2))}{"ev\n${text}`)).toEqual(EVENTS.slice(0, 2));
});

test('rewindMetrics keeps what was logged at the step, without the test and the end', () => {
  expect(rewindMetrics(EVENTS, 2)).toEqual(EVENTS.slice(0, 4));
});
