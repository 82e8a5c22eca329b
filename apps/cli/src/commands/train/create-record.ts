import type { PreparedRun } from '@penstroke/recipes';
import { RUN_FORMAT, type RunRecord, type RunSpec, recordSeed } from '@penstroke/runs';
import type { ReadyBackend } from '../../backends/ready-backend.ts';
import type { LoadedDigits } from '../../node/load-digits.ts';
import { describeMachine, describeVersions } from '../../node/machine.ts';

/** What decides a run, and the git checkout that it is made in, if any. */
export interface RunParts {
  readonly spec: RunSpec;
  readonly backend: ReadyBackend;
  readonly digits: LoadedDigits;
  readonly run: PreparedRun;
  readonly git: RunRecord['git'];
}

/** The record of a run that begins now. */
export function createRecord({ spec, backend, digits, run, git }: RunParts): RunRecord {
  const { height, width, channels, classNames } = digits.train;
  return {
    format: RUN_FORMAT,
    recipe: spec.recipe,
    seed: recordSeed(spec.seed),
    backend: describeBackend(backend),
    checkpointEvery: spec.checkpointEvery,
    evaluationBatchSize: spec.evaluationBatchSize,
    normalization: run.normalization,
    inputShape: [height, width, channels],
    classNames: [...classNames],
    ink: run.ink,
    data: { ...digits.origin, files: digits.origin.files.map((file) => ({ ...file })), counts: run.counts },
    versions: describeVersions(),
    machine: describeMachine(),
    ...(git && { git }),
    startedAt: new Date().toISOString(),
  };
}

/** The record of a resumed run: what may change in a resume, the versions that go on with it, without the earlier result. */
export function resumeRecord(
  { result: _result, ...before }: RunRecord,
  spec: RunSpec,
  backend: ReadyBackend,
): RunRecord {
  const { recipe, checkpointEvery, evaluationBatchSize } = spec;
  return {
    ...before,
    recipe,
    backend: describeBackend(backend),
    checkpointEvery,
    evaluationBatchSize,
    versions: describeVersions(),
  };
}

function describeBackend({ name, threads, device, wide }: ReadyBackend): RunRecord['backend'] {
  return { name, threads, device, ...(wide && { wide }) };
}
