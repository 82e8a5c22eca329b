import { count, duration } from '@penstroke/runs';
import type { CliIo } from './cli-io.ts';
import { openBar } from './open-bar.ts';
import { note } from './show.ts';

/** Shows how many pictures are read. */
export interface PictureProgress {
  /** One more is read. */
  advance(): void;
  close(): void;
}

/** Without a terminal, one line every N milliseconds says that the reading goes on. */
const LINE_EVERY_MS = 10_000;

/** A bar on a terminal, after the words of what is done. */
export function createPictureBar(total: number, io: CliIo, doing = ''): PictureProgress {
  const bar = openBar(io, `${doing}{bar} {value} of {total} pictures  {left} left`);
  const pace = createPace(total);
  const draw = (): void => bar.draw(total, pace.done(), { left: pace.left() });
  draw();
  return {
    advance() {
      pace.advance();
      draw();
    },
    close: () => bar.close(),
  };
}

/** A line now and then, where no terminal shows a bar. */
export function createPictureLines(total: number, io: CliIo, doing = ''): PictureProgress {
  const pace = createPace(total);
  let nextLineAt = performance.now() + LINE_EVERY_MS;
  return {
    advance() {
      pace.advance();
      if (performance.now() < nextLineAt) return;
      nextLineAt = performance.now() + LINE_EVERY_MS;
      note(io, `${doing}${count(pace.done())} of ${count(total)} pictures  ${pace.left()} left`);
    },
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
