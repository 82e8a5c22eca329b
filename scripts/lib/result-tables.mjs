/** Results and benchmarks as Markdown tables. */
import { formatRate, formatRatio } from '../../bench/src/format-table.mjs';
import { markdownTable } from './markdown-table.mjs';
import { summarise } from './results.mjs';

/** @typedef {import('./results.mjs').Result} Result */

/**
 * One row a file, MNIST and the fewest errors first. Times that were taken beside other work are left out.
 *
 * @param {{ file: string, result: Result }[]} results
 * @param {{ link: string, plainOnly?: boolean }} options `link`: what comes before a file's name in its link, `docs/results/`;
 *   `plainOnly`: leave out recipes run with other settings than their own, whose files have names of their own
 * @returns {string}
 */
export function resultsTable(results, { link, plainOnly = false }) {
  if (results.length === 0) return 'No results are recorded yet.';
  const rows = results
    .filter(({ file, result }) => !plainOnly || file === `${result.recipe}.json`)
    .map(({ file, result }) => ({ file, result, errors: summarise(result.runs.map(errorShare)) }))
    .sort(
      (a, b) =>
        Number(b.result.dataset === 'mnist') - Number(a.result.dataset === 'mnist') || a.errors.mean - b.errors.mean,
    )
    .map(({ file, result, errors }) => {
      const { runs } = result;
      const [{ testCount }] = /** @type {[Result['runs'][number]]} */ (runs);
      const wrong = summarise(runs.map((run) => run.testErrors));
      const seconds = summarise(runs.map((run) => run.trainSeconds)).mean;
      const rate = summarise(runs.map((run) => run.imagesPerSecond)).mean;
      return [
        `[${file.replace(/\.json$/, '')}](${link}${file})`,
        result.dataset,
        integer(result.parameters),
        formatEpochs(summarise(runs.map((run) => run.epochs)).mean),
        percentage(1 - errors.mean, errors.deviation),
        runs.length > 1
          ? `${decimal(wrong.mean, 1)} (${wrong.lowest} to ${wrong.highest}) of ${integer(testCount)}`
          : `${wrong.mean} of ${integer(testCount)}`,
        String(runs.length),
        ...(result.sharedMachine ? ['', ''] : [decimal(seconds, seconds < 100 ? 1 : 0), integer(rate)]),
        `${result.backend}${/ --wide\b/.test(result.command) ? ' --wide' : ''}, ${result.threads === 1 ? '1 thread' : `${result.threads} threads`}`,
      ];
    });
  const head = [
    'run',
    'data',
    'parameters',
    'epochs',
    'test accuracy',
    'errors',
    'n',
    'train seconds',
    'images/s',
    'backend',
  ];
  return markdownTable(head, rows, 'llrrlrrrrl');
}

/**
 * How each file came about.
 *
 * @param {{ file: string, result: Result }[]} results
 * @returns {string}
 */
export function provenanceTable(results) {
  if (results.length === 0) return '';
  const rows = results.map(({ file, result }) => [
    `[${file}](${file})`,
    `\`${result.command}\``,
    result.runs.map((run) => run.seed).join(', '),
    `${result.date}, ${result.commit.slice(0, 7)}`,
    formatMachine(result.machine),
    result.note ?? '',
  ]);
  return markdownTable(['file', 'command', 'seeds', 'made', 'machine', 'note'], rows, 'llllll');
}

/**
 * @typedef {object} BenchRow
 * @property {string} model
 * @property {number} batch
 * @property {string} peer
 * @property {{ median: number, lowest: number, highest: number }} train images a second
 * @property {{ median: number, lowest: number, highest: number }} infer images a second
 * @property {string} version
 */

/**
 * Speed beside PyTorch, PyPI's and Debian's: one row for each model and batch that it was measured on.
 *
 * @param {{ results: BenchRow[], threads: number, rounds: number, machine: { cpu: string, cores: number, memoryBytes: number, node: string } }} report
 * @returns {string}
 */
export function benchTable(report) {
  const rows = [];
  const measured = ['pytorch', 'pytorch-debian'].filter((peer) => report.results.some((row) => row.peer === peer));
  const titles = measured.map((peer) => {
    const { version } = /** @type {BenchRow} */ (report.results.find((row) => row.peer === peer));
    return `PyTorch ${release(version)}${peer === 'pytorch-debian' ? ' of Debian' : ''}`;
  });
  for (const own of report.results.filter((row) => row.peer === 'simd')) {
    const peers = measured.map((peer) =>
      report.results.find((row) => row.peer === peer && row.model === own.model && row.batch === own.batch),
    );
    if (peers.every((peer) => peer === undefined)) continue;
    const rates = (/** @type {'train' | 'infer'} */ kind) => [
      formatRate(own[kind]),
      ...peers.map((peer) => (peer ? `${formatRate(peer[kind])}: ${formatRatio(own[kind], peer[kind])}` : '')),
    ];
    rows.push([own.model, String(own.batch), ...rates('train'), ...rates('infer')]);
  }
  const kinds = ['training', 'inference'].flatMap((kind) => [`${kind}, simd`, ...titles]);
  const machine = `${report.machine.cpu}, ${report.machine.cores} cores, Node ${report.machine.node.replace(/^v/, '')}`;
  const title = `Images a second, median (lowest to highest) of ${report.rounds} rounds; the factor is simd's speed-up; ${report.threads} threads each; ${machine}.`;
  return `${title}\n\n${markdownTable(['model', 'batch', ...kinds], rows, `lr${'r'.repeat(kinds.length)}`)}`;
}

/**
 * A version without its build, such as `+cu132`.
 *
 * @param {string} version
 */
function release(version) {
  return version.replace(/\+.*/, '');
}

/**
 * The range of simd's speed-up in training over PyPI's PyTorch, over all networks and batches.
 *
 * @param {Parameters<typeof benchTable>[0]} report
 * @returns {string}
 */
export function speedSentence(report) {
  const pytorch = report.results.filter((row) => row.peer === 'pytorch');
  const ratios = report.results.flatMap((own) => {
    const other = pytorch.find((row) => row.model === own.model && row.batch === own.batch);
    return own.peer === 'simd' && other ? [own.train.median / other.train.median] : [];
  });
  const range = `${decimal(Math.min(...ratios), 1)} to ${decimal(Math.max(...ratios), 1)}`;
  const { machine, threads } = report;
  return `Training on ${threads} threads of ${machine.cpu}, \`simd\` is ${range} times as fast as PyTorch ${release(pytorch[0]?.version ?? '')} in its best settings, depending on the network.`;
}

/**
 * The main kernels beside the machine's peak: one row for each layer and number of threads.
 *
 * @param {{
 *   machine: { cpu: string, node: string },
 *   peakGflops: Record<string, number>,
 *   results: { layer: string, kernel: string, threads: number, ms: number, gflops: number, ofPeak: number }[],
 * }} report
 * @returns {string}
 */
export function kernelsTable({ machine, peakGflops, results }) {
  const kinds = ['forward', 'filterGradient', 'inputGradient'];
  const cell = (/** @type {(typeof results)[number] | undefined} */ found) =>
    found ? `${decimal(found.ms, 2)} ms, ${decimal(100 * found.ofPeak, 0)} %` : '';
  const tables = Object.entries(peakGflops).map(([threads, peak]) => {
    const own = results.filter((row) => row.threads === Number(threads));
    const rows = [...new Set(own.map((row) => row.layer))].map((layer) => [
      layer,
      ...kinds.map((kind) => cell(own.find((row) => row.layer === layer && row.kernel === kind))),
    ]);
    const title = `${threads === '1' ? '1 thread' : `${threads} threads`}, peak ${decimal(peak, 0)} GFLOP/s:`;
    return `${title}\n\n${markdownTable(['layer', 'forward', 'filter gradient', 'input gradient'], rows, 'lrrr')}`;
  });
  return [...tables, `${machine.cpu}, Node ${machine.node.replace(/^v/, '')}.`].join('\n\n');
}

/** @param {Result['runs'][number]} run */
const errorShare = (run) => run.testErrors / run.testCount;
const integer = (/** @type {number} */ value) => Math.round(value).toLocaleString('en');
const decimal = (/** @type {number} */ value, /** @type {number} */ places) =>
  value.toLocaleString('en', { minimumFractionDigits: places, maximumFractionDigits: places });
const formatEpochs = (/** @type {number} */ value) => String(Math.round(value * 100) / 100);

/**
 * @param {number} mean
 * @param {number | undefined} deviation
 */
function percentage(mean, deviation) {
  return `${decimal(mean * 100, 3)} %${deviation === undefined ? '' : ` ± ${decimal(deviation * 100, 3)}`}`;
}

/** @param {Result['machine']} machine */
function formatMachine({ cpu, cores, memoryBytes, node, os }) {
  return `${cpu}, ${cores} cores, ${decimal(memoryBytes / 2 ** 30, 0)} GiB, ${os}, Node ${node.replace(/^v/, '')}`;
}
