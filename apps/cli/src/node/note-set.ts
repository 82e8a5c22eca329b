import { doubtsOf } from '@penstroke/dataset';
import type { CliIo } from '../terminal/cli-io.ts';
import { note } from '../terminal/show.ts';
import type { LoadedDigits } from './load-digits.ts';

/** Says what was done to make a set of people's files, and what looks wrong with it. */
export function noteSet(digits: LoadedDigits, io: CliIo): void {
  if (digits.origin.name === 'fake') return;
  for (const words of [...digits.notes, ...doubtsOf(digits)]) note(io, `data     ${words}`);
}
