import { count, duration } from '@penstroke/runs';
import type { CliIo } from './cli-io.ts';
import { openBar } from './open-bar.ts';
import type { Progress } from './progress.ts';
import { note } from './show.ts';

/** A bar on a terminal; lines go above it. */
export function createProgressBar(io: CliIo): Progress {
  const bar = openBar(io, '{bar} {percentage} %  epoch {epoch}  loss {loss}  {speed} images/s  {eta_text} left');
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
