import { count, duration } from '@penstroke/runs';
import type { CliIo } from './cli-io.ts';
import { openBar } from './open-bar.ts';
import type { Progress } from './progress.ts';
import { note } from './show.ts';

/** A bar on a terminal; lines go above it. */
export function createProgressBar(io: CliIo): Progress {
  const bar = openBar(io, '{bar} {percentage} %  epoch {epoch}  loss {loss}  {speed} images/s  {eta_text} left');
  let total = 0;
  let done = 0;
  return {
    start({ steps, resumedFrom = 0 }) {
      total = steps;
      done = resumedFrom;
      bar.draw(total, done, { epoch: '0.0', loss: '-', speed: '-', eta_text: '?' });
    },
    step(event) {
      done = event.step;
      bar.draw(total, done, {
        epoch: event.epoch.toFixed(1),
        loss: event.loss.toFixed(4),
        speed: count(event.imagesPerSecond),
        eta_text: duration(event.etaSeconds),
      });
    },
    line(text) {
      if (done >= total) bar.close();
      note(io, text);
    },
    close: () => bar.close(),
  };
}
