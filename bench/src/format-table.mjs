/**
 * @typedef {object} Rate images a second
 * @property {number} median
 * @property {number} lowest
 * @property {number} highest
 */

/**
 * The report as a Markdown table: images a second, median (lowest to highest), and how many times as fast `simd` is.
 *
 * @param {{ results: { model: string, batch: number, peer: string, train: Rate, infer: Rate }[] }} report
 * @returns {string}
 */
export function formatTable(report) {
  const lines = [
    '| model | batch | peer | training | simd is | inference | simd is |',
    '|---|---|---|---|---|---|---|',
  ];
  for (const row of report.results) {
    const simd = report.results.find(
      (other) => other.peer === 'simd' && other.model === row.model && other.batch === row.batch,
    );
    const ratio = (/** @type {'train' | 'infer'} */ kind) =>
      simd && row !== simd ? formatRatio(simd[kind], row[kind]) : '';
    const cells = [row.model, row.batch, row.peer, formatRate(row.train), ratio('train'), formatRate(row.infer)];
    lines.push(`| ${[...cells, ratio('infer')].join(' | ')} |`);
  }
  return lines.join('\n');
}

/**
 * How many times as fast one is as another, by their medians.
 *
 * @param {Rate} rate
 * @param {Rate} peer
 */
export function formatRatio(rate, peer) {
  return `${(rate.median / peer.median).toFixed(2)}x`;
}

/**
 * The median with the lowest and the highest.
 *
 * @param {Rate} rate
 */
export function formatRate({ median, lowest, highest }) {
  const round = (/** @type {number} */ value) => Math.round(value).toLocaleString('en');
  return `${round(median)} (${round(lowest)} to ${round(highest)})`;
}
