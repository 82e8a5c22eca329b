/**
 * A table, its cells as they are.
 *
 * @param {string[]} head
 * @param {string[][]} rows
 * @param {string} alignment `l` or `r` for each column
 * @returns {string}
 */
export function markdownTable(head, rows, alignment) {
  const rule = [...alignment].map((side) => (side === 'r' ? '--:' : '---'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
