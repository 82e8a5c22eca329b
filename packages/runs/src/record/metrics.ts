import type { TrainEvent } from '@penstroke/trainer';

/** The largest log that is read: a million events. */
export const MAX_METRICS_BYTES: number = 256 * 2 ** 20;

/** The events as lines of JSON, as in `metrics.ndjson`. */
export function encodeMetrics(events: readonly object[]): string {
  return events.map((event) => `${JSON.stringify(event)}\n`).join('');
}

/** The events of a `metrics.ndjson`. A last line that was cut off by a crash, and whatever follows a broken one, is left out. */
export function parseMetrics(text: string): TrainEvent[] {
  const events: TrainEvent[] = [];
  for (const line of text.split('\n')) {
    try {
      if (line !== '') events.push(JSON.parse(line) as TrainEvent);
    } catch {
      break;
    }
  }
  return events;
}

/** What a run had logged at update `step`: neither what came after it, nor the run's end with the test. */
export function rewindMetrics(events: readonly TrainEvent[], step: number): TrainEvent[] {
  return events.filter(
    (event) =>
      event.event === 'run-start' ||
      (event.event !== 'run-end' && event.step <= step && !(event.event === 'evaluation' && event.on === 'test')),
  );
}
