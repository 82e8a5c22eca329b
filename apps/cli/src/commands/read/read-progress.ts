import { duration } from '@penstroke/runs';
import type { CliIo } from '../../terminal/cli-io.ts';
import { openBar } from '../../terminal/open-bar.ts';
import { note } from '../../terminal/show.ts';

/** Shows how many pictures are read. */
export interface ReadProgress {
  /** One more is read. */
  advance(): void;
  /** Lines for people, above the bar. */
  lines(text: readonly string[]): void;
  close(): void;
}

/** Below this a bar would be gone at once. */
const LEAST = 5;

/** A bar where a person watches, and the results go elsewhere: on one terminal they are the progress. */
export function createReadProgress(total: number, io: CliIo): ReadProgress {
  if (total < LEAST || io.stderr.isTTY !== true || io.stdout.isTTY === true) {
    return { advance() {}, lines: (text) => note(io, text), close() {} };
  }
  const bar = openBar(io, '{bar} {value} of {total} pictures  {left} left');
  const startedAt = performance.now();
  let done = 0;
  const left = (): string =>
    done === 0 ? '?' : duration(((performance.now() - startedAt) / 1000 / done) * (total - done));
  bar.start(total, 0, { left: left() });
  return {
    advance() {
      done++;
      bar.update(done, { left: left() });
    },
    lines(text) {
      bar.stop();
      note(io, text);
      bar.start(total, done, { left: left() });
    },
    close: () => bar.stop(),
  };
}
