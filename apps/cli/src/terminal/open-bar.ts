import { Presets, SingleBar } from 'cli-progress';
import type { CliIo } from './cli-io.ts';

/** A bar on the terminal of a person, not started yet; `format` names the fields that its payload fills. */
export function openBar(io: CliIo, format: string): SingleBar {
  return new SingleBar(
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
}
