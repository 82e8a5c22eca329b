import type { TrainEvent } from '@penstroke/trainer';
import type { CliIo } from './cli-io.ts';
import { epochLine, tf1Line } from './epoch-line.ts';
import { createPlainProgress } from './plain-progress.ts';
import { createProgressBar } from './progress-bar.ts';

/** How epochs are logged: the rows of a table, or the line of TensorFlow 1 tutorials. */
export const LOG_FORMATS = ['default', 'tf1'] as const;

/** How epochs are logged. */
export type LogFormat = (typeof LOG_FORMATS)[number];

/** Shows the events of a run to people. */
export interface TrainDisplay {
  show(event: TrainEvent): void;
  /** Takes the progress bar away. */
  close(): void;
}

/** A progress bar with images/s and the time left on a terminal, plain lines elsewhere. */
export function createTrainDisplay(io: CliIo, { bar, log }: { bar: boolean; log: LogFormat }): TrainDisplay {
  const progress = bar && io.stderr.isTTY === true ? createProgressBar(io) : createPlainProgress(io);
  let epochs: number | undefined;
  return {
    show(event) {
      if (event.event === 'run-start') {
        epochs = event.epochs;
        progress.start(event);
      } else if (event.event === 'step') {
        progress.step(event);
      } else if (event.event === 'epoch-end') {
        progress.line(log === 'tf1' ? tf1Line(event) : epochLine(event, epochs));
      } else if (event.event === 'run-end') {
        progress.close();
      }
    },
    close: () => progress.close(),
  };
}
