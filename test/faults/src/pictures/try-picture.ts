import { fstatSync, readFileSync, writeFileSync } from 'node:fs';
import { PenstrokeError } from '@penstroke/errors';
import { throwDice } from '../dice.ts';
import { mutateBytes, withRightSums } from './mutate-bytes.ts';
import type { PictureSpecimen } from './picture-specimens.ts';

/** What came of a mutant. */
export interface PictureTrial {
  /** What went wrong, if anything. */
  readonly bad?: string;
  readonly decoded: boolean;
  /** Processor time of all threads: on a busy machine the clock says little. */
  readonly cpuMs: number;
  /** The most memory that the process had meanwhile; 0 where the system does not tell. */
  readonly peakMegabytes: number;
}

/** The decoder of the built command line. */
type DecodePicture = (source: Uint8Array) => Promise<{ width: number; height: number; data: Uint8Array }>;

const DECODER = new URL('dist/pictures/decode-picture.js', import.meta.resolve('penstroke/package.json'));
const { decodePicture } = (await import(DECODER.href)) as { decodePicture: DecodePicture };

/** More characters are not read by a person, and are no reason. */
const MAX_REASON = 300;

/** Decodes a mutant: it has as many pixels as it says, or is refused with a typed error of one line. */
export async function tryPicture(
  specimens: readonly PictureSpecimen[],
  { seed, trial }: { seed: number; trial: number },
): Promise<PictureTrial> {
  const dice = throwDice({ seed, suite: 'pictures', trial });
  const { name, bytes } = dice.pick(specimens);
  let mutant = bytes;
  for (let changes = 1 + dice.below(3); changes > 0; changes--) {
    mutant = mutateBytes(mutant, dice.pick(specimens).bytes, dice);
  }
  if (dice.below(4) > 0) mutant = withRightSums(mutant);
  forgetPeak();
  const saidBefore = stderrBytes();
  const startedAt = process.cpuUsage();
  let problem: string | undefined;
  let decoded = false;
  try {
    const { width, height, data } = await decodePicture(mutant);
    decoded = true;
    if (data.length !== 4 * width * height) problem = `${width}x${height} pixels in ${data.length} bytes`;
  } catch (error) {
    if (!PenstrokeError.isInstance(error)) problem = `${error}`;
    else if (!isOneLine(error.message)) problem = `not a reason of one line: ${JSON.stringify(error.message)}`;
  }
  const { user, system } = process.cpuUsage(startedAt);
  if (stderrBytes() !== saidBefore) problem ??= 'a decoder wrote to stderr';
  return {
    ...(problem !== undefined && { bad: `${name}: ${problem.slice(0, 200)}` }),
    decoded,
    cpuMs: (user + system) / 1000,
    peakMegabytes: peakMegabytes(),
  };
}

function isOneLine(message: string): boolean {
  return message.length > 0 && message.length <= MAX_REASON && !/\p{Cc}/u.test(message);
}

/** Bytes written to stderr so far, by libraries too; 0 unless stderr is a file. */
function stderrBytes(): number {
  const stderr = fstatSync(2);
  return stderr.isFile() ? stderr.size : 0;
}

function forgetPeak(): void {
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5');
}

function peakMegabytes(): number {
  if (process.platform !== 'linux') return 0;
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return (Number(kilobytes) * 1024) / 1e6;
}
