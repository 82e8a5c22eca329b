import { count, duration, percent } from '@penstroke/runs';
import type { EpochEndEvent, RunStartEvent, StepEvent, TrainEvent } from '@penstroke/trainer';
import { Presets, SingleBar } from 'cli-progress';
import type { CliIo } from './cli-io.ts';
import { note } from './show.ts';

/** How epochs are logged: the rows of a table, or the line of TensorFlow 1 tutorials. */
export const LOG_FORMATS = ['default', 'tf1'] as const;

/** How epochs are logged. */
export type LogFormat = (typeof LOG_FORMATS)[number];

/** Without a terminal, one line in so many milliseconds says that the run is alive. */
const PLAIN_LINE_EVERY_MS = 10_000;

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

interface Progress {
  start(event: RunStartEvent): void;
  step(event: StepEvent): void;
  line(text: string): void;
  close(): void;
}

function createProgressBar(io: CliIo): Progress {
  const bar = new SingleBar(
    {
      stream: io.stderr as NodeJS.WritableStream,
      format: '{bar} {percentage} %  epoch {epoch}  loss {loss}  {speed} images/s  {eta_text} left',
      barsize: 24,
      hideCursor: true,
      clearOnComplete: true,
      linewrap: null,
      gracefulExit: false,
      fps: 10,
    },
    Presets.shades_classic,
  );
  const payload: Record<string, string> = { epoch: '0.0', loss: '-', speed: '-', eta_text: '?' };
  let total = 0;
  let done = 0;
  let running = false;
  const begin = (): void => {
    running = true;
    bar.start(total, done, payload);
  };
  const end = (): void => {
    if (running) bar.stop();
    running = false;
  };
  return {
    start(event) {
      total = event.steps;
      done = event.resumedFrom ?? 0;
      begin();
    },
    step(event) {
      done = event.step;
      payload.epoch = event.epoch.toFixed(1);
      payload.loss = event.loss.toFixed(4);
      payload.speed = count(event.imagesPerSecond);
      payload.eta_text = duration(event.etaSeconds);
      if (running) bar.update(done, payload);
      else begin();
    },
    line(text) {
      end();
      note(io, text);
      if (done < total) begin();
    },
    close: end,
  };
}

function createPlainProgress(io: CliIo): Progress {
  let nextLineAt = performance.now() + PLAIN_LINE_EVERY_MS;
  return {
    start() {},
    step(event) {
      if (performance.now() < nextLineAt) return;
      nextLineAt = performance.now() + PLAIN_LINE_EVERY_MS;
      const { step, epoch, loss, imagesPerSecond, etaSeconds } = event;
      note(
        io,
        `step ${step}  epoch ${epoch.toFixed(2)}  loss ${loss.toFixed(4)}  ${count(imagesPerSecond)} images/s  ${duration(etaSeconds)} left`,
      );
    },
    line(text) {
      nextLineAt = performance.now() + PLAIN_LINE_EVERY_MS;
      note(io, text);
    },
    close() {},
  };
}

function epochLine(event: EpochEndEvent, epochs: number | undefined): string {
  const { epoch, loss, trainAccuracy, validationAccuracy, seconds, imagesPerSecond } = event;
  const of = epochs === undefined ? '' : `/${Math.ceil(epochs)}`;
  const validation = validationAccuracy === undefined ? '' : `  validation ${percent(validationAccuracy)}`;
  return `epoch ${epoch}${of}  loss ${loss.toFixed(4)}  train ${percent(trainAccuracy)}${validation}  ${duration(seconds)}  ${count(imagesPerSecond)} images/s`;
}

/** The line of TensorFlow 1 tutorials: the epoch, the mean cost with nine decimals, the training accuracy. */
function tf1Line({ epoch, loss, trainAccuracy }: EpochEndEvent): string {
  return `Epoch: ${String(epoch).padStart(4, '0')} cost= ${loss.toFixed(9)} Training Accuracy= ${trainAccuracy.toFixed(5)}`;
}
