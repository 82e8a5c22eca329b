/** Makes one result file's content of the records of several runs. */
import { finishedRun } from './recorded-run.mjs';
import { parseResult } from './results.mjs';

/**
 * @typedef {object} RecordedRun
 * @property {string} folder for messages
 * @property {import('./recorded-run.mjs').RecordedFields} record
 * @property {import('./recorded-run.mjs').LoggedEvent[]} events
 */

/** What may differ between the runs of one result; all else of `run.json` decided the outcome and must be the same. */
const OWN = ['seed', 'startedAt', 'result', 'git'];

/**
 * @param {RecordedRun[]} runs finished ones of one recipe, by whatever order
 * @param {{ note?: string | undefined, command?: string | undefined, commit?: string | undefined, sharedMachine?: boolean | undefined }} [options]
 *   `command` where more than the recipe's name was given (backend and threads, which decide the bits, are added), `commit` where the runs recorded none, `sharedMachine` where other
 *   work ran beside them
 * @returns {import('./results.mjs').Result} with the runs by seed
 * @throws {Error} if there is no run, one did not finish, two differ in more than their seed, or the sources had
 *   changes that were not committed
 */
export function gatherResult(runs, { note, command, commit, sharedMachine } = {}) {
  const [first] = runs;
  if (first === undefined) throw new Error('expected at least one run folder');
  const common = describeCommon(first.record);
  const commits = new Set();
  const finished = runs.map(({ folder, record, events }) => {
    const run = finishedRun(record);
    if (run === undefined) {
      throw new Error(`${folder}: expected a finished run with a test result; resume it with penstroke train --resume`);
    }
    return { ...run, seed: record.seed, events };
  });
  for (const { folder, record } of runs) {
    if (describeCommon(record) !== common) {
      throw new Error(`${folder}: expected a run like ${first.folder} but for its seed; record the two apart`);
    }
    if (record.git?.dirty && commit === undefined) {
      throw new Error(`${folder}: expected a run of committed sources, got changed ones; give --commit if it is right`);
    }
    commits.add(commit ?? record.git?.commit);
  }
  if (commits.size > 1 || commits.has(undefined)) {
    throw new Error(`expected runs of one commit, got ${[...commits].join(', ')}; give --commit`);
  }
  const { recipe, data, backend } = first.record;
  const { machine, versions } = /** @type {import('./recorded-run.mjs').FinishedRun} */ (finished[0]);
  return parseResult({
    recipe: recipe.name,
    dataset: data.name,
    parameters: first.events.find((event) => event.event === 'run-start')?.parameters,
    command: withBackend(command ?? `penstroke train ${recipe.name}`, backend),
    date: finished.map(({ startedAt }) => startedAt.slice(0, 10)).sort()[0],
    commit: [...commits][0],
    machine: {
      cpu: machine.processor,
      cores: machine.cores,
      memoryBytes: machine.memoryBytes,
      node: versions.node,
      os: `${machine.platform} ${machine.release} ${machine.arch}`,
    },
    backend: backend.name,
    threads: backend.threads,
    runs: finished.map(describeRun).sort((a, b) => (BigInt(a.seed) < BigInt(b.seed) ? -1 : 1)),
    ...(sharedMachine && { sharedMachine }),
    ...(note !== undefined && { note }),
  });
}

/**
 * @param {string} command
 * @param {RecordedRun['record']['backend']} backend
 * @returns {string} the command with backend, threads and wide vectors, each once
 */
function withBackend(command, { name, threads, wide }) {
  const words = command.split(/\s+/);
  const options = [['--backend', name], ['--threads', String(threads)], ...(wide ? [['--wide']] : [])];
  return [...words, ...options.filter(([option]) => !words.includes(String(option))).flat()].join(' ');
}

/**
 * All of a record but what is its own; the record of a resumed run has the same values in another order.
 *
 * @param {RecordedRun['record']} record
 */
function describeCommon(record) {
  return JSON.stringify(record, (key, value) => {
    if (OWN.includes(key)) return undefined;
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isRecord ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
  });
}

/** @param {import('./recorded-run.mjs').FinishedRun & Pick<RecordedRun, 'events'> & Pick<RecordedRun['record'], 'seed'>} run */
function describeRun({ seed, result, events }) {
  const { epochs, steps, testAccuracy, testErrors, testCount, validationAccuracy, trainSeconds, imagesPerSecond } =
    result;
  const afterEpoch = events
    .filter((event) => event.event === 'epoch-end' && event.validationAccuracy !== undefined)
    .map((event) => [String(event.epoch), event.validationAccuracy]);
  return {
    seed,
    epochs,
    steps,
    testAccuracy,
    testErrors,
    testCount,
    ...(validationAccuracy !== undefined && { validationAccuracy }),
    trainSeconds,
    imagesPerSecond,
    ...(afterEpoch.length > 0 && { accuracyAfterEpoch: Object.fromEntries(afterEpoch) }),
  };
}
