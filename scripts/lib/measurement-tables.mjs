/** What was measured in a browser or on a device, as Markdown tables for the READMEs of what was measured. */
import { markdownTable } from './markdown-table.mjs';

/**
 * @typedef {object} Spread
 * @property {number} n
 * @property {number} median
 * @property {[number, number]} quartiles
 * @property {number} p95
 * @property {number} highest
 */

/** @typedef {{ framesPerSecond: number, intervalMs: Spread, longTasks: number }} Frames */

/**
 * @typedef {object} Made How a report came about.
 * @property {string} date
 * @property {string} commit
 * @property {string} browser
 * @property {{ cpu: string, cores: number, memoryBytes: number, node: string }} machine
 */

/**
 * The measurements of the page: its answers, its frames, and the recipe `fast` in it.
 *
 * @param {object} reports
 * @param {Made & { answerMs: Spread, shownMs: Spread, readerMs: Spread }} reports.answers
 * @param {Made & { idle: Frames, training: Frames }} reports.frames
 * @param {Made & { figures: Record<string, string> }} reports.fast
 * @returns {string}
 */
export function webTable({ answers, frames, fast }) {
  const rows = [
    spreadRow('last movement of the pen to the answer in the document', answers.answerMs),
    spreadRow('the same, to the end of the frame that shows it', answers.shownMs),
    spreadRow('of that, reading in the worker', answers.readerMs),
    spreadRow('from frame to frame, nothing running', frames.idle.intervalMs),
    spreadRow('from frame to frame, `fast` training on all cores', frames.training.intervalMs),
  ];
  const tasks = frames.training.longTasks === 0 ? 'no task' : `${frames.training.longTasks} tasks`;
  const { 'Test accuracy': accuracy, 'Training took': took, 'Images a second': rate } = fast.figures;
  return [
    markdownTable(['milliseconds', 'median', 'quartiles', '95 %', 'n'], rows, 'lrrrr'),
    `While training, the page had ${tasks} of 50 ms or more. \`fast\` on all of MNIST reached ${accuracy} in ${took}, at ${rate} images a second.`,
    `${answers.browser}; ${answers.machine.cpu}, ${answers.machine.cores} cores; ${answers.date.slice(0, 10)}, ${answers.commit.slice(0, 7)}.`,
  ].join('\n\n');
}

/**
 * @param {string} name
 * @param {Spread} spread
 */
function spreadRow(name, { median, quartiles, p95, n }) {
  const [lower, upper] = quartiles;
  return [name, median.toFixed(1), `${lower.toFixed(1)} to ${upper.toFixed(1)}`, p95.toFixed(1), String(n)];
}
