/**
 * @typedef {object} Rate images a second
 * @property {number} median
 * @property {number} lowest
 * @property {number} highest
 */

/**
 * The report as a Markdown table: images a second, median (lowest to highest), and Penstroke's ratio to PyTorch.
 *
 * @param {{ results: { model: string, batch: number, peer: string, train: Rate, infer: Rate }[] }} report
 * @returns {string}
 */
export function formatTable(report) {
  const lines = [
    '| model | batch | peer | training | vs PyTorch | inference | vs PyTorch |',
    '|---|---|---|---|---|---|---|',
  ];
  for (const row of report.results) {
    const pytorch = report.results.find(
      (other) => other.peer === 'pytorch' && other.model === row.model && other.batch === row.batch,
    );
    const ratio = (/** @type {'train' | 'infer'} */ kind) =>
      row.peer === 'simd' && pytorch ? `${(row[kind].median / pytorch[kind].median).toFixed(2)}x` : '';
    const cells = [row.model, row.batch, row.peer, formatRate(row.train), ratio('train'), formatRate(row.infer)];
    lines.push(`| ${[...cells, ratio('infer')].join(' | ')} |`);
  }
  return lines.join('\n');
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
