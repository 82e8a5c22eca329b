/** What a training run printed, as a file of docs/results and as a block of the README. */
import { finishedRun } from './recorded-run.mjs';

/**
 * @typedef {object} TrainLog The content of docs/results/train-log.json.
 * @property {string} command
 * @property {string} date when the run started, ISO 8601
 * @property {string} commit of the sources
 * @property {{ cpu: string, cores: number, memoryBytes: number, node: string }} machine
 * @property {string[]} lines
 */

/** A line that only says that the run is alive; how many there are depends on the machine's speed. */
const ALIVE = /^step \d/;

/**
 * @param {string} output of `penstroke train`, both streams
 * @param {import('./recorded-run.mjs').RecordedFields} record
 * @returns {TrainLog}
 * @throws {Error} if the run did not finish, or its sources were not committed
 */
export function gatherLog(output, record) {
  const run = finishedRun(record);
  const { git } = record;
  if (run === undefined) throw new Error('expected a finished run, got a part of one');
  if (git === undefined || git.dirty) {
    throw new Error('expected a run of committed sources, got changed ones; commit first');
  }
  const { machine, versions, startedAt } = run;
  return {
    command: 'npx pnpm@12 train',
    date: startedAt,
    commit: git.commit,
    machine: {
      cpu: machine.processor,
      cores: machine.cores,
      memoryBytes: machine.memoryBytes,
      node: versions.node,
    },
    lines: output.split('\n').filter((line) => line !== '' && !ALIVE.test(line)),
  };
}

/**
 * The log as Markdown: where it was made, then its lines as they stood on the terminal.
 *
 * @param {TrainLog} log
 * @returns {string}
 */
export function logBlock({ command, date, machine, lines }) {
  const made = `${machine.cpu}, ${machine.cores} cores, Node ${machine.node}, ${date.slice(0, 10)}`;
  return `\`${command}\` on ${made}:\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\``;
}
