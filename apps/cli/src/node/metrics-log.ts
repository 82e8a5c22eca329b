import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TrainEvent } from '@penstroke/trainer';
import { writeFileAtomic } from '@penstroke/trainer/node';

const FILE = 'metrics.ndjson';

/** Appends the events of a run to its `metrics.ndjson`, in order. */
export interface MetricsLog {
  write(event: object): Promise<void>;
  close(): Promise<void>;
}

/** Opens the log of a run's folder for appending. */
export async function openMetricsLog(folder: string): Promise<MetricsLog> {
  const file = await open(join(folder, FILE), 'a');
  return {
    async write(event) {
      await file.appendFile(`${JSON.stringify(event)}\n`);
    },
    close: () => file.close(),
  };
}

/**
 * The events of a run's folder. A last line that was cut off by a crash is left out.
 *
 * @returns no events when the folder has no log
 */
export async function readMetrics(folder: string): Promise<TrainEvent[]> {
  let text: string;
  try {
    text = await readFile(join(folder, FILE), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
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

/**
 * Takes back what a run logged after the checkpoint that it goes on from, and its end with the test.
 */
export async function rewindMetrics(folder: string, step: number): Promise<void> {
  const kept = (await readMetrics(folder)).filter(
    (event) =>
      event.event === 'run-start' ||
      (event.event !== 'run-end' && event.step <= step && !(event.event === 'evaluation' && event.on === 'test')),
  );
  await writeFileAtomic(join(folder, FILE), kept.map((event) => `${JSON.stringify(event)}\n`).join(''));
}
