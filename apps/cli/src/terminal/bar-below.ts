import type { CliIo } from './cli-io.ts';

/** A bar at the end of what is written to a stream. */
interface BarBelow {
  hide(): void;
  show(): void;
  /** Takes it away for good. */
  close(): void;
}

const bars = new WeakMap<CliIo['stderr'], BarBelow>();

/** Puts a bar below the lines for people; undefined takes note that there is none any more. */
export function setBarBelow({ stderr }: CliIo, bar: BarBelow | undefined): void {
  if (bar) bars.set(stderr, bar);
  else bars.delete(stderr);
}

/** Writes to the stream for people, above the bar if there is one. */
export function writeAboveBar({ stderr }: CliIo, text: string): void {
  const bar = bars.get(stderr);
  bar?.hide();
  stderr.write(text);
  bar?.show();
}

/** Closes the bar that a failure has left, and shows the cursor that it has hidden. */
export function closeBarBelow({ stderr }: CliIo): void {
  bars.get(stderr)?.close();
}
