import { duration, megabytes } from '@penstroke/runs';
import type { InstallListener, PlannedStep } from '../../backends/install/install-backend.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { type Bar, openBar } from '../../terminal/open-bar.ts';
import { note, resultJson } from '../../terminal/show.ts';

/** Without a terminal, one line every N milliseconds says that a step is alive. */
const LINE_EVERY_MS = 10_000;

/** Shows an installation: a line a step on stderr with a bar while bytes come, or JSON lines on stdout. */
export function createInstallDisplay(io: CliIo, json: boolean): InstallListener & { close(): void } {
  const watched = io.stderr.isTTY === true && !json;
  let bar: Bar | undefined;
  let stepAt = 0;
  let lineAt = 0;
  const endBar = (): void => {
    bar?.close();
    bar = undefined;
  };
  const label = ({ number, count, title }: PlannedStep): string => `[${number}/${count}] ${title}`;
  return {
    onStep(step) {
      stepAt = performance.now();
      lineAt = stepAt + LINE_EVERY_MS;
      if (json) resultJson(io, { event: 'step', ...step });
      else note(io, label(step));
    },
    onBytes(done, total) {
      if (total === undefined || json) return;
      if (watched) {
        bar ??= openBar(io, '      {bar} {percentage} %  {bytes} of {all}');
        bar.draw(total, Math.min(done, total), { bytes: megabytes(done), all: megabytes(total) });
      } else if (performance.now() > lineAt) {
        lineAt = performance.now() + LINE_EVERY_MS;
        note(io, `      ${megabytes(done)} of ${megabytes(total)}`);
      }
    },
    onStepEnd(step, detail) {
      endBar();
      const seconds = (performance.now() - stepAt) / 1000;
      if (json) resultJson(io, { event: 'step-end', number: step.number, seconds, detail });
      else note(io, `      ${detail === undefined ? '' : `${detail}, `}${duration(seconds)}`);
    },
    close: endBar,
  };
}
