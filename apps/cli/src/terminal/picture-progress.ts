import { count, duration } from '@penstroke/runs';
import type { CliIo } from './cli-io.ts';
import { openBar } from './open-bar.ts';
import { note } from './show.ts';

/** Shows how many pictures are read. */
export interface PictureProgress {
  /** One more is read. */
  advance(): void;
  /** Lines for people, above the bar. */
  lines(text: readonly string[]): void;
  close(): void;
}

/** Without a terminal, one line every N milliseconds says that the reading goes on. */
const LINE_EVERY_MS = 10_000;

/** A bar on a terminal. */
export function createPictureBar(total: number, io: CliIo): PictureProgress {
  const bar = openBar(io, '{bar} {value} of {total} pictures  {left} left');
  const pace = createPace(total);
  bar.start(total, 0, { left: pace.left() });
  return {
    advance() {
      pace.advance();
      bar.update(pace.done(), { left: pace.left() });
    },
    lines(text) {
      bar.stop();
      note(io, text);
      bar.start(total, pace.done(), { left: pace.left() });
    },
    close: () => bar.stop(),
  };
}

/** A line now and then, where no terminal shows a bar. */
export function createPictureLines(total: number, io: CliIo): PictureProgress {
  const pace = createPace(total);
  let nextLineAt = performance.now() + LINE_EVERY_MS;
  return {
    advance() {
      pace.advance();
      if (performance.now() < nextLineAt) return;
      nextLineAt = performance.now() + LINE_EVERY_MS;
      note(io, `${count(pace.done())} of ${count(total)} pictures  ${pace.left()} left`);
    },
    lines: (text) => note(io, text),
    close() {},
  };
}

/** Counts, and says how long the rest takes at the pace so far. */
function createPace(total: number) {
  const startedAt = performance.now();
  let done = 0;
  return {
    advance: () => void done++,
    done: () => done,
    left: () => (done === 0 ? '?' : duration(((performance.now() - startedAt) / 1000 / done) * (total - done))),
  };
}
