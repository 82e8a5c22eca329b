import type { TrainEvent } from '@penstroke/trainer';
import { count } from '../words/count.ts';
import { RunFileError } from './run-file-error.ts';

/** The largest log that is read: a million events. */
export const MAX_METRICS_BYTES: number = 256 * 2 ** 20;

/** The events as lines of JSON, as in `metrics.ndjson`. */
export function encodeMetrics(events: readonly object[]): string {
  return events.map((event) => `${JSON.stringify(event)}\n`).join('');
}

/**
 * The events of a `metrics.ndjson`. A last line that a crash cut off is left out.
 *
 * @param path names the file in messages
 * @throws RunFileError that names the first line within that is not an event
 */
export function parseMetrics(text: string, path: string): TrainEvent[] {
  const lines = text.split('\n');
  const whole = lines.slice(0, -1);
  const events = whole.flatMap((line, index) => (line === '' ? [] : [parseLine(line, { path, number: index + 1 })]));
  // A last line that lacks its end alone is whole.
  const last = asEvent(lines.at(-1)!);
  return last ? [...events, last] : events;
}

function parseLine(line: string, { path, number }: { path: string; number: number }): TrainEvent {
  const event = asEvent(line);
  if (event) return event;
  const message = `${path}: expected an event as JSON in line ${count(number)}; the line is damaged: take it out`;
  throw new RunFileError(`parseMetrics: ${message}`, path);
}

function asEvent(line: string): TrainEvent | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof (value as { event?: unknown } | null)?.event === 'string' ? (value as TrainEvent) : undefined;
  } catch {
    return undefined;
  }
}

/** What a run had logged at update `step`: neither what came after it, nor the run's end with the test. */
export function rewindMetrics(events: readonly TrainEvent[], step: number): TrainEvent[] {
  return events.filter(
    (event) =>
      event.event === 'run-start' ||
      (event.event !== 'run-end' && event.step <= step && !(event.event === 'evaluation' && event.on === 'test')),
  );
}
