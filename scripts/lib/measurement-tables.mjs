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

/**
 * @typedef {object} StepRow
 * @property {string} model
 * @property {number} batch
 * @property {'stock' | 'penstroke'} kernels
 * @property {number} dispatchesPerStep
 * @property {number} submitsPerStep
 * @property {number} stepMs
 * @property {number} firstStepMs
 * @property {number} trainImagesPerSecond
 * @property {[number, number]} trainRange
 */

/**
 * Training steps on WebGPU with the stock kernels and with Penstroke's.
 *
 * @param {Omit<Made, 'browser'> & { command: string, node: string, adapter: { description: string, software: boolean }, results: StepRow[] }} report
 * @returns {string}
 */
export function webgpuTable(report) {
  const rows = report.results.map((row) => [
    `${row.model}, batch ${row.batch}`,
    row.kernels,
    row.dispatchesPerStep.toFixed(0),
    row.submitsPerStep.toFixed(1),
    row.stepMs.toFixed(0),
    `${row.trainImagesPerSecond.toFixed(1)} (${row.trainRange.map((rate) => rate.toFixed(1)).join(' to ')})`,
    (row.firstStepMs / 1000).toFixed(1),
  ]);
  const head = ['network', 'kernels', 'dispatches a step', 'submits', 'ms a step', 'images/s', 'first step, s'];
  const device = `${report.adapter.description}${report.adapter.software ? ', which computes on the CPU' : ''}`;
  const { cpu, cores } = report.machine;
  return [
    markdownTable(head, rows, 'llrrrrr'),
    `\`${report.command}\` on ${device}; ${cpu}, ${cores} cores; Node ${report.node.replace(/^v/, '')}; ${report.date.slice(0, 10)}, ${report.commit.slice(0, 7)}. Images a second: median (lowest to highest).`,
  ].join('\n\n');
}
