import { count, duration } from '@penstroke/runs';
import type { CliIo } from './cli-io.ts';
import type { Progress } from './progress.ts';
import { note } from './show.ts';

/** Without a terminal, one line every N milliseconds says that the run is alive. */
const LINE_EVERY_MS = 10_000;

/** Lines of text, and one now and then in a long epoch. */
export function createPlainProgress(io: CliIo): Progress {
  let nextLineAt = performance.now() + LINE_EVERY_MS;
  return {
    start() {},
    step(event) {
      if (performance.now() < nextLineAt) return;
      nextLineAt = performance.now() + LINE_EVERY_MS;
      const { step, epoch, loss, imagesPerSecond, etaSeconds } = event;
      note(
        io,
        `step ${step}  epoch ${epoch.toFixed(2)}  loss ${loss.toFixed(4)}  ${count(imagesPerSecond)} images/s  ${duration(etaSeconds)} left`,
      );
    },
    line(text) {
      nextLineAt = performance.now() + LINE_EVERY_MS;
      note(io, text);
    },
    close() {},
  };
}
