/** What the scripts read of the folder of a run. */

/** @typedef {import('../../packages/runs/src/record/run-record.ts').RunRecord} RunRecord */

/**
 * @typedef {Pick<RunRecord, 'seed' | 'backend' | 'data' | 'versions' | 'machine' | 'git' | 'startedAt' | 'result'>
 *   & { recipe: Pick<RunRecord['recipe'], 'name'> & Partial<RunRecord['recipe']> }} RecordedFields
 *   those fields of `run.json` that are read
 */

/**
 * @typedef {object} LoggedEvent a line of `metrics.ndjson`
 * @property {string} event
 * @property {number} [parameters] of `run-start`
 * @property {number} [epoch] of `epoch-end`
 * @property {number} [validationAccuracy] of `epoch-end`
 */

/**
 * @typedef {object} FinishedRun what `penstroke train` records of a run that it has ended
 * @property {NonNullable<RunRecord['machine']>} machine
 * @property {NonNullable<RunRecord['versions']>} versions
 * @property {string} startedAt
 * @property {Required<NonNullable<RunRecord['result']>>} result without `validationAccuracy` where the run had no validation set
 */

/**
 * The parts of a record that only a finished run of the command line has.
 *
 * @param {RecordedFields} record
 * @returns {FinishedRun | undefined} undefined for any other
 */
export function finishedRun({ machine, versions, startedAt, result }) {
  if (result?.testErrors === undefined || result.interrupted) return undefined;
  if (machine === undefined || versions === undefined || startedAt === undefined) return undefined;
  return { machine, versions, startedAt, result: /** @type {FinishedRun['result']} */ (result) };
}
