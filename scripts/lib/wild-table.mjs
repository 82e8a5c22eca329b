/** How the suite of bench/wild was read, as Markdown. */
import { markdownTable } from './markdown-table.mjs';

/**
 * @typedef {object} Tally
 * @property {number} count
 * @property {number} right
 * @property {number} sureAndWrong wrong, with a digit at 90 % or above
 * @property {number} refused no digit was read
 */

/**
 * @typedef {object} WildReport What `pnpm wild score --json` writes.
 * @property {string} command
 * @property {string} date
 * @property {string} commit
 * @property {import('./results.mjs').Machine} machine
 * @property {string} reader
 * @property {number} seed
 * @property {number} count pictures of each kind
 * @property {Record<'digits' | 'nonDigits' | 'sheets', Tally & { worst: number, worstKind: string }>} groups
 * @property {{ digits: number, all: number }} calibration
 * @property {(Tally & { name: string, group: string, what: string })[]} kinds
 */

const GROUPS = /** @type {const} */ ([
  ['digits', 'single digits'],
  ['nonDigits', 'non-digits'],
  ['sheets', 'sheets'],
]);

/**
 * The groups of each report, side by side.
 *
 * @param {{ title: string, report: WildReport }[]} reports
 * @returns {string}
 */
export function wildSummary(reports) {
  const rows = GROUPS.flatMap(([group, name]) =>
    reports.map(({ title, report }) => {
      const { count, right, sureAndWrong, worst, worstKind } = report.groups[group];
      const least = `${(100 * worst).toFixed(0)} % (${worstKind})`;
      return [name, title, amount(count), amount(right), percent(right, count), least, percent(sureAndWrong, count)];
    }),
  );
  const head = ['group', 'reader', 'pictures', 'right', 'share', 'worst kind', 'wrong at 90 % or more'];
  const made = reports.map(({ title, report }) => {
    const { cpu, cores, node } = report.machine;
    const errors = [report.calibration.digits, report.calibration.all].map((error) => `${(100 * error).toFixed(1)} %`);
    return `- ${title}: \`${report.command}\`, ${report.reader}, seed ${report.seed}, ${report.count} pictures a kind, ${report.date}, ${report.commit.slice(0, 7)}, ${cpu}, ${cores} cores, Node ${node}. Expected calibration error: ${errors[0]} on single digits, ${errors[1]} with the non-digits.`;
  });
  return [markdownTable(head, rows, 'llrrrlr'), made.join('\n')].join('\n\n');
}

/**
 * A row for each kind: what is right before and after; the rest is of the last report.
 *
 * @param {WildReport} before
 * @param {WildReport} after
 * @returns {string}
 */
export function wildKinds(before, after) {
  const earlier = new Map(before.kinds.map((kind) => [kind.name, kind]));
  const rows = after.kinds.map(({ name, what, count, right, sureAndWrong, refused }) => {
    const old = earlier.get(name);
    const was = old === undefined ? '' : percent(old.right, old.count);
    return [name, what, amount(count), was, percent(right, count), amount(sureAndWrong), amount(refused)];
  });
  const head = ['kind', 'what', 'pictures', 'right before', 'right', 'wrong at 90 % or more', 'no digit read'];
  return markdownTable(head, rows, 'llrrrrr');
}

/** @param {number} value */
function amount(value) {
  return value.toLocaleString('en');
}

/**
 * @param {number} part
 * @param {number} whole
 */
function percent(part, whole) {
  return whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`;
}
