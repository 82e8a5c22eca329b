import { summarize } from '@penstroke/models';
import { count, counted, type RunRecord } from '@penstroke/runs';
import type { RunEndEvent } from '@penstroke/trainer';
import { describeDevice } from '../../backends/describe-device.ts';
import { resumeCommand } from '../../node/run-folder.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { parameterWords } from '../../terminal/parameter-words.ts';
import { scoreLine } from '../../terminal/score-line.ts';
import { note, result, resultJson } from '../../terminal/show.ts';
import type { RunParts } from './create-record.ts';

/** The last event with what only this program knows. */
export type RunEnd = RunEndEvent & { readonly threads: number; readonly out: string };

/** What is said before a run. */
export interface AnnounceOptions extends RunParts {
  /** The run's folder, as people gave it. */
  readonly out: string;
  /** The update that a resumed run continues from. */
  readonly resumedFrom?: number | undefined;
  /** The updates of the whole run. */
  readonly steps: number;
}

/** Says what is about to be trained, on what, and where it goes. */
export function announce(io: CliIo, { spec, backend, digits, run, out, resumedFrom, steps }: AnnounceOptions): void {
  const { recipe, seed } = spec;
  const { train, validation, test } = run.counts;
  const parts = Object.entries({ train, validation, test }).filter(([, images]) => images > 0);
  const from = resumedFrom === undefined ? '' : `, from step ${count(resumedFrom)}`;
  note(io, `recipe   ${recipe.name}, seed ${seed}${from}`);
  note(io, `data     ${digits.origin.name}: ${parts.map(([part, images]) => `${count(images)} ${part}`).join(', ')}`);
  note(io, `network  ${recipe.model.name}, ${parameterWords(summarize(run.model))}`);
  note(io, `backend  ${backend.name}, ${counted(backend.threads, 'thread')} (${describeDevice(backend)})`);
  note(io, `folder   ${out}`);
  if (resumedFrom === steps) note(io, 'ended    no update is left to make; a larger --epochs makes the run longer');
}

/**
 * Says so if a resumed run computes on another backend, device or number of threads than before, or by another version: its bits depend
 * on them.
 */
export function warnOfBits(io: CliIo, before: RunRecord, now: RunRecord): void {
  const [was, is] = [before, now].map(computesOn);
  if (was === is) return;
  note(
    io,
    `bits     they will differ from those of an uninterrupted run: it ran on ${was}, now on ${is}; --allow-different-bits silences this`,
  );
}

function computesOn({ backend: { name, threads, device }, versions }: RunRecord): string {
  const version = versions?.penstroke === undefined ? '' : `, Penstroke ${versions.penstroke}`;
  return `${name}, ${counted(threads, 'thread')} (${device})${version}`;
}

/** Says so if a network does worse than guessing: a training that diverged can have a finite loss. */
export function warnOfDivergence(io: CliIo, { testLoss }: RunEnd, classCount: number): void {
  const chance = Math.log(classCount);
  if (testLoss === undefined || testLoss <= chance) return;
  const loss = testLoss < 1000 ? testLoss.toFixed(2) : testLoss.toExponential(1);
  note(
    io,
    `loss     ${loss} on the test images, above the ${chance.toFixed(2)} of guessing: lower the learning rate or train longer`,
  );
}

/** Says what came of a run. */
export function showEnd(io: CliIo, end: RunEnd, json: boolean): void {
  if (json) resultJson(io, end);
  else if (end.interrupted) note(io, interruption(end));
  else for (const line of outcome(end)) result(io, line);
}

function interruption({ steps, out }: RunEnd): string {
  return `interrupted after ${counted(steps, 'update')}; resume with: ${resumeCommand(out)}`;
}

function outcome({ testAccuracy, testErrors, testCount, trainSeconds, imagesPerSecond, out }: RunEnd): string[] {
  const tested = testAccuracy !== undefined && testErrors !== undefined && testCount !== undefined;
  return [
    ...(tested ? [scoreLine('test', { accuracy: testAccuracy, errors: testErrors, count: testCount })] : []),
    `trained ${trainSeconds.toFixed(1)} s at ${count(imagesPerSecond)} images/s  ${out}`,
  ];
}
