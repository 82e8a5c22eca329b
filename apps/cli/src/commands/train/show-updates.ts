import { count } from '@penstroke/runs';
import type { RunEndEvent, TrainEvent } from '@penstroke/trainer';
import type { CliIo } from '../../terminal/cli-io.ts';
import { note, table } from '../../terminal/show.ts';

/** With `PENSTROKE_LOG=debug`, says why updates stay eager, and at the end how many were captured. */
export function debugUpdates(io: CliIo, event: TrainEvent): void {
  if (io.env.PENSTROKE_LOG !== 'debug') return;
  if (event.event === 'run-start' && event.eagerReason !== undefined) note(io, eagerLine(event.eagerReason));
  if (event.event === 'eager-updates') note(io, eagerLine(event.reason));
  if (event.event === 'run-end') note(io, capturedLine(event));
}

/** Says where the time of a run went, and which of its updates were captured. */
export function showProfile(io: CliIo, end: RunEndEvent): void {
  const parts = Object.entries(end.profile);
  const total = parts.reduce((sum, [, seconds]) => sum + seconds, 0);
  const share = (seconds: number) => (total === 0 ? 0 : (100 * seconds) / total);
  note(
    io,
    table(
      parts.map(([part, seconds]) => [`profile  ${part}`, `${seconds.toFixed(2)} s`, `${share(seconds).toFixed(1)} %`]),
      [1, 2],
    ),
  );
  note(io, capturedLine(end));
  if (end.eagerReason !== undefined) note(io, eagerLine(end.eagerReason));
}

function capturedLine({ replayedSteps, eagerSteps }: RunEndEvent): string {
  return `capture  ${count(replayedSteps)} updates replayed, ${count(eagerSteps)} eager`;
}

function eagerLine(reason: string): string {
  return `eager    ${reason}`;
}
