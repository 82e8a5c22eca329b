/**
 * Sums over the rows of a matrix [rows, columns] by workgroups that each have some columns side by side and a chunk of the
 * rows: the layout that bias gradients and batch normalisation share.
 *
 * `threadColumns` threads read neighbouring columns, four of them at a time where the number of columns allows, and
 * THREADS / threadColumns rows go at once. Small matrices are one chunk, done in one dispatch; of others each chunk writes
 * its sums, and the next dispatch adds up those.
 */
import type { Lanes } from './activation.ts';
import type { Workgroups } from './workgroups.ts';

const THREADS = 256;
/** Rows that a thread takes one after another before it pays to have more workgroups, and a second dispatch. */
const ROWS_IN_ONE_CHUNK = 32;
const ROWS_OF_A_CHUNK = 8;
const MAX_CHUNKS = 256;

/** What of the layout is in a shader. */
export interface ColumnLayout {
  readonly lanes: Lanes;
  /** Columns, or groups of four of them. */
  readonly columns: number;
  readonly threadColumns: number;
  readonly threadRows: number;
}

export function columnLayout(columns: number): ColumnLayout {
  const vectors = columns % 4 === 0;
  const count = vectors ? columns / 4 : columns;
  const threadColumns = Math.min(16, 2 ** Math.ceil(Math.log2(count)));
  return {
    lanes: vectors ? 'vec4<f32>' : 'f32',
    columns: count,
    threadColumns,
    threadRows: THREADS / threadColumns,
  };
}

/** Into how many chunks the rows are cut, and the workgroups: (columns, chunks). */
export function chunkRows(layout: ColumnLayout, rows: number): { chunks: number; workgroups: Workgroups } {
  const turns = Math.ceil(rows / layout.threadRows);
  const chunks = turns <= ROWS_IN_ONE_CHUNK ? 1 : Math.min(MAX_CHUNKS, Math.ceil(turns / ROWS_OF_A_CHUNK));
  return { chunks, workgroups: [Math.ceil(layout.columns / layout.threadColumns), chunks, 1] };
}

/**
 * WGSL: where a thread is. Declares `column`, `present` (whether there is such a column), `threadRow`, and the rows `firstRow`
 * up to `endRow` of its chunk out of `rowCount`.
 */
export function place({ columns, threadColumns }: ColumnLayout, rowCount: string): string {
  return `let rowCount = ${rowCount};
  let column = workgroup.x * ${threadColumns}u + thread % ${threadColumns}u;
  let present = column < ${columns}u;
  let threadRow = thread / ${threadColumns}u;
  let chunkRows = (rowCount + grid.y - 1u) / grid.y;
  let firstRow = min(rowCount, workgroup.y * chunkRows);
  let endRow = select(firstRow, min(rowCount, firstRow + chunkRows), present);`;
}

/** WGSL: a loop over the thread's rows of its chunk; `at` is the index of the element. */
export function forRows({ columns, threadRows }: ColumnLayout, body: string): string {
  return `for (var row = firstRow + threadRow; row < endRow; row += ${threadRows}u) {
    let at = row * ${columns}u + column;
    ${body}
  }`;
}

/** WGSL: memory for {@link total}. */
export function totalMemory({ lanes }: ColumnLayout): string {
  return `var<workgroup> sums: array<${lanes}, ${THREADS}>;`;
}

/** WGSL: makes the variable `name` of all threads of a column their sum, always in the same order. */
export function total({ threadColumns, threadRows }: ColumnLayout, name: string): string {
  let code = `sums[thread] = ${name};\n  workgroupBarrier();`;
  for (let half = threadRows / 2; half >= 1; half /= 2) {
    code += `
  if (threadRow < ${half}u) { sums[thread] += sums[thread + ${half * threadColumns}u]; }
  workgroupBarrier();`;
  }
  return `${code}
  ${name} = sums[thread % ${threadColumns}u];
  workgroupBarrier();`;
}
