import { Presets, SingleBar } from 'cli-progress';
import { setBarBelow } from './bar-below.ts';
import type { CliIo } from './cli-io.ts';

/** A progress bar on a person's terminal. Lines of `note` go above it. */
export interface Bar {
  /** Draws it, `done` of `total`, with what the format's fields say. */
  draw(total: number, done: number, fields: Readonly<Record<string, string>>): void;
  /** Takes it away for good. */
  close(): void;
}

/** A bar that nothing is drawn of yet; `format` names its fields. */
export function openBar(io: CliIo, format: string): Bar {
  const bar = new SingleBar(
    {
      stream: io.stderr as NodeJS.WritableStream,
      format,
      barsize: 24,
      hideCursor: true,
      clearOnComplete: true,
      linewrap: null,
      gracefulExit: false,
      fps: 10,
    },
    Presets.shades_classic,
  );
  let drawn: Parameters<Bar['draw']> | undefined;
  let shown = false;
  let closed = false;
  const show = (): void => {
    if (drawn) bar.start(...drawn);
    shown = true;
  };
  const hide = (): void => {
    if (shown) bar.stop();
    shown = false;
  };
  const close = (): void => {
    hide();
    if (drawn && !closed) setBarBelow(io, undefined);
    closed = true;
  };
  return {
    draw(total, done, fields) {
      if (closed) return;
      drawn = [total, done, fields];
      if (shown) {
        bar.update(done, fields);
      } else {
        setBarBelow(io, { hide, show, close });
        show();
      }
    },
    close,
  };
}
