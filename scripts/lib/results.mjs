/** The result files of docs/results: their form, and the reading of them. The form is described in docs/results/README.md. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @typedef {object} Machine
 * @property {string} cpu
 * @property {number} cores threads that the run could use at once
 * @property {number} memoryBytes
 * @property {string} node the version of Node
 * @property {string} os
 */

/**
 * @typedef {object} Run
 * @property {number | string} seed a decimal string beyond 2^53
 * @property {number} epochs
 * @property {number} steps updates
 * @property {number} testAccuracy 0 to 1
 * @property {number} testErrors
 * @property {number} testCount
 * @property {number} [validationAccuracy] of the final weights, 0 to 1
 * @property {number} trainSeconds seconds in updates; evaluation is not counted
 * @property {number} imagesPerSecond
 * @property {Record<string, number>} [accuracyAfterEpoch] validation accuracy by epoch, from 1
 */

/**
 * @typedef {object} Result The runs of one recipe that differ in their seed alone.
 * @property {string} recipe
 * @property {string} dataset
 * @property {number} parameters trainable numbers of the network
 * @property {string} command
 * @property {string} date of the first run, `2026-01-31`
 * @property {string} commit
 * @property {Machine} machine
 * @property {string} backend
 * @property {number} threads
 * @property {Run[]} runs
 * @property {boolean} [sharedMachine] other work ran beside it: its times say little
 * @property {string} [note]
 */

/** Files of other forms, written by the benchmarks, by the suite of bench/wild and by record-log.mjs. */
const isOther = (/** @type {string} */ name) => /^(bench-.*|wild|wild-before|train-log)\.json$/.test(name);

/**
 * The results of a folder.
 *
 * @param {string} folder
 * @returns {Promise<{ file: string, result: Result }[]>} by file name
 * @throws {Error} that names the file and the field if one is malformed
 */
export async function readResults(folder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && !isOther(name)).sort();
  return Promise.all(
    names.map(async (file) => {
      try {
        return { file, result: parseResult(JSON.parse(await readFile(join(folder, file), 'utf8'))) };
      } catch (error) {
        throw new Error(`${file}: ${/** @type {Error} */ (error).message}`, { cause: error });
      }
    }),
  );
}

/**
 * Checks a parsed result file.
 *
 * @param {unknown} value
 * @returns {Result} the value
 * @throws {Error} that names the first field that is missing, of the wrong kind, or unknown
 */
export function parseResult(value) {
  checkFields('result', value, {
    recipe: isText,
    dataset: isText,
    parameters: isCount,
    command: isText,
    date: (field) => isText(field) && /^\d{4}-\d{2}-\d{2}$/.test(field),
    commit: (field) => isText(field) && /^[0-9a-f]{7,40}$/.test(field),
    machine: isObject,
    backend: isText,
    threads: (field) => isCount(field) && field > 0,
    runs: (field) => Array.isArray(field) && field.length > 0,
    'sharedMachine?': (field) => typeof field === 'boolean',
    'note?': isText,
  });
  const result = /** @type {Result} */ (value);
  checkFields('machine', result.machine, {
    cpu: isText,
    cores: isCount,
    memoryBytes: isCount,
    node: isText,
    os: isText,
  });
  for (const [index, run] of result.runs.entries()) {
    checkFields(`runs[${index}]`, run, {
      seed: (field) => isCount(field) || (isText(field) && /^\d{1,20}$/.test(field)),
      epochs: isAmount,
      steps: isCount,
      testAccuracy: isShare,
      testErrors: isCount,
      testCount: isCount,
      'validationAccuracy?': isShare,
      trainSeconds: isAmount,
      imagesPerSecond: isAmount,
      'accuracyAfterEpoch?': (field) =>
        isObject(field) && Object.entries(field).every(([epoch, accuracy]) => /^\d+$/.test(epoch) && isShare(accuracy)),
    });
    if (Math.abs(run.testAccuracy - (1 - run.testErrors / run.testCount)) > 1e-6) {
      throw new Error(
        `runs[${index}]: expected testAccuracy to be 1 - testErrors / testCount, got ${run.testAccuracy}`,
      );
    }
  }
  if (new Set(result.runs.map((run) => String(run.seed))).size < result.runs.length) {
    throw new Error('runs: expected each seed once');
  }
  return result;
}

/**
 * @param {number[]} values at least one
 * @returns {{ mean: number, deviation: number | undefined, lowest: number, highest: number }} the sample standard
 *   deviation (n - 1), of one value undefined
 */
export function summarise(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    mean,
    deviation: values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : undefined,
    lowest: Math.min(...values),
    highest: Math.max(...values),
  };
}

/**
 * @param {string} place
 * @param {unknown} value
 * @param {Record<string, (field: unknown) => boolean>} checks by field; an optional field's name ends in `?`
 */
function checkFields(place, value, checks) {
  if (!isObject(value)) throw new Error(`${place}: expected an object, got ${JSON.stringify(value)}`);
  const known = Object.keys(checks).map((name) => name.replace('?', ''));
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`${place}: expected only ${known.join(', ')}; got ${unknown}`);
  for (const [name, check] of Object.entries(checks)) {
    const field = value[name.replace('?', '')];
    if (name.endsWith('?') && field === undefined) continue;
    if (!check(field)) throw new Error(`${place}: unexpected ${name.replace('?', '')}, ${JSON.stringify(field)}`);
  }
}

/**
 * @param {unknown} value
 * @returns {value is string}
 */
function isText(value) {
  return typeof value === 'string' && value.length > 0;
}

/**
 * @param {unknown} value
 * @returns {value is number}
 */
function isAmount(value) {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

/**
 * @param {unknown} value
 * @returns {value is number}
 */
function isCount(value) {
  return isAmount(value) && Number.isInteger(value);
}

/**
 * @param {unknown} value
 * @returns {value is number}
 */
function isShare(value) {
  return isAmount(value) && value <= 1;
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
