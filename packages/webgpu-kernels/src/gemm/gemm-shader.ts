/**
 * The shader of a matrix product, result[row, column] = f(sum over k of left[row, k] * right[k, column] + bias[column]), for
 * any pair of {@link Operand}s.
 *
 * Each workgroup computes one tile (see tile.ts) of one part of the depth. While a step of the depth is multiplied out of
 * workgroup memory, the loads of the next one are under way into registers. The sums of a thread are variables of their own,
 * four columns each, and the loops over them are written out, so that they stay in registers. The order of all additions is
 * fixed, so results are the same bits at every run.
 */
import type { Activation } from '@penstroke/ops';
import type { ElementFactor } from '../runtime/dispatch-watcher.ts';
import { activationFunction, type Lanes } from '../wgsl/activation.ts';
import { storage } from '../wgsl/entry-point.ts';
import type { Operand, OperandName } from './operand.ts';
import { type Tile, tileColumns, tileRows, tileThreads } from './tile.ts';

export interface GemmProblem {
  readonly left: Operand;
  readonly right: Operand;
  /** The three sizes in WGSL: constants, or terms of `leftCount` and `rightCount`, the numbers of elements in the factors. */
  readonly rows: string;
  readonly columns: number;
  readonly depth: string;
}

export interface GemmShader extends GemmProblem {
  readonly tile: Tile;
  /** Absent: the sums alone, those of each part of the depth one after another. */
  readonly epilogue: { readonly activation: Activation; readonly bias: boolean } | undefined;
  /** What the finished sums are multiplied by. */
  readonly factor?: ElementFactor | undefined;
  /** Threads of a workgroup, where there are more than the tile needs: they load with the others. */
  readonly launched?: number | undefined;
}

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

export function gemmKey({ left, right, rows, columns, depth, tile, epilogue, factor }: GemmShader): string {
  const finish = epilogue ? `${epilogue.activation}${epilogue.bias ? '+b' : ''}` : 'parts';
  return `${left.key}x${right.key}:${rows}:${columns}:${depth}:${Object.values(tile).join(',')}:${finish}:${factor?.key ?? ''}`;
}

/** The type of an element of the result. */
export function resultLanes({ right, columns }: GemmProblem): Lanes {
  return right.along === 'outer' && columns % 4 === 0 ? 'vec4<f32>' : 'f32';
}

/** Vectors of four in a row of a factor's tile in workgroup memory. */
function rowVectors(name: OperandName, operand: Operand, tile: Tile): number {
  const outer = name === 'left' ? tileRows(tile) : tileColumns(tile);
  if (operand.along === 'outer') return outer / 4;
  // Threads side by side read columns of the right factor side by side: an odd distance spreads them over the banks.
  return name === 'right' ? (tile.depth / 4) | 1 : tile.depth / 4;
}

/** The vectors of a factor's tile that each thread loads, as WGSL of where they come from and go to. */
function loads(
  name: OperandName,
  operand: Operand,
  tile: Tile,
  threads: number,
): { declare: string; fetch: string; store: string } {
  const outer = name === 'left' ? tileRows(tile) : tileColumns(tile);
  const first = name === 'left' ? 'firstRow' : 'firstColumn';
  const start = name === 'left' ? 0 : leftVectors(tile);
  const count = (outer * tile.depth) / 4;
  const perRow = operand.along === 'depth' ? tile.depth / 4 : outer / 4;
  const stride = rowVectors(name, operand, tile);
  const parts = range(Math.ceil(count / threads)).map((slot) => {
    const id = `${name}${slot}`;
    const guarded = (slot + 1) * threads > count;
    const when = (body: string) => (guarded ? `if (${id}Item < ${count}u) { ${body} }` : body);
    const [outerAt, depthAt] =
      operand.along === 'depth'
        ? [`${id}Item / ${perRow}u`, `${id}Item % ${perRow}u * 4u`]
        : [`${id}Item % ${perRow}u * 4u`, `${id}Item / ${perRow}u`];
    return {
      declare: `
  let ${id}Item = thread + ${slot * threads}u;
  let ${id}Place = ${name}At(${first} + ${outerAt});
  let ${id}Depth = ${depthAt};
  var ${id} = vec4<f32>();`,
      fetch: `${when(`${id} = ${name}Load(${id}Place, depth + ${id}Depth);`)}`,
      store: `${when(`tiles[${id}Item / ${perRow}u * ${stride}u + ${id}Item % ${perRow}u + ${start}u] = ${id};`)}`,
    };
  });
  const join = (key: 'declare' | 'fetch' | 'store') => parts.map((part) => part[key]).join('\n    ');
  return { declare: join('declare'), fetch: join('fetch'), store: join('store') };
}

/** The left factor's tile has no padding; the right one's begins behind it. */
function leftVectors(tile: Tile): number {
  return (tileRows(tile) * tile.depth) / 4;
}

function rightVectors(right: Operand, tile: Tile): number {
  return rowVectors('right', right, tile) * (right.along === 'depth' ? tileColumns(tile) : tile.depth);
}

/** WGSL of one step: all products of the tiles in workgroup memory, of this thread's part of the depth. */
function multiply({ left, right, tile }: GemmShader): string {
  const { threadRows, threadColumns, rowsPerThread, columnsPerThread } = tile;
  const rows = range(rowsPerThread);
  const quads = range(columnsPerThread / 4);
  const leftStride = rowVectors('left', left, tile);
  const rightStride = rowVectors('right', right, tile);
  const base = leftVectors(tile);
  const depthPerGroup = tile.depth / tile.depthGroups;

  if (left.along === 'outer') {
    // One k at a time: a vector holds four rows.
    return `
    for (var kk = 0u; kk < ${depthPerGroup}u; kk++) {
      let k = group * ${depthPerGroup}u + kk;
      ${range(rowsPerThread / 4)
        .map((g) => `let a${g} = tiles[k * ${leftStride}u + threadRow + ${g * threadRows}u];`)
        .join('\n      ')}
      ${quads.map((q) => `let b${q} = tiles[${base}u + k * ${rightStride}u + threadColumn + ${q * threadColumns}u];`).join('\n      ')}
      ${rows.flatMap((i) => quads.map((q) => `sum${i}_${q} += a${i >> 2}[${i & 3}] * b${q};`)).join('\n      ')}
    }`;
  }
  const loadRows = rows
    .map((i) => `let a${i} = tiles[(threadRow + ${i * threadRows}u) * ${leftStride}u + quad];`)
    .join('\n      ');
  if (right.along === 'outer') {
    const atDepth = (c: number) => `{
        ${quads.map((q) => `let b${q} = tiles[${base}u + (quad * 4u + ${c}u) * ${rightStride}u + threadColumn + ${q * threadColumns}u];`).join('\n        ')}
        ${rows.flatMap((i) => quads.map((q) => `sum${i}_${q} += a${i}[${c}] * b${q};`)).join('\n        ')}
      }`;
    return `
    for (var q = 0u; q < ${depthPerGroup / 4}u; q++) {
      let quad = group * ${depthPerGroup / 4}u + q;
      ${loadRows}
      ${range(4).map(atDepth).join('\n      ')}
    }`;
  }
  const column = (q: number, c: number) =>
    `tiles[${base}u + (threadColumn + ${(q * 4 + c) * threadColumns}u) * ${rightStride}u + quad]`;
  const atColumns = (q: number) => `{
        ${range(4)
          .map((c) => `let b${c} = ${column(q, c)};`)
          .join('\n        ')}
        ${rows.map((i) => `sum${i}_${q} += vec4<f32>(dot(a${i}, b0), dot(a${i}, b1), dot(a${i}, b2), dot(a${i}, b3));`).join('\n        ')}
      }`;
  return `
    for (var q = 0u; q < ${depthPerGroup / 4}u; q++) {
      let quad = group * ${depthPerGroup / 4}u + q;
      ${loadRows}
      ${quads.map(atColumns).join('\n      ')}
    }`;
}

/** WGSL that adds up the sums of the groups of threads, halving their number each time, into group 0. */
function addGroups({ tile }: GemmShader, sums: readonly string[]): string {
  const lanes = tile.threadRows * tile.threadColumns;
  let code = '';
  for (let half = tile.depthGroups / 2; half >= 1; half /= 2) {
    const place = (register: number, group: string) =>
      `tiles[${register * half * lanes}u + (${group}) * ${lanes}u + lane]`;
    code += `
  if (group >= ${half}u && group < ${half * 2}u) {
    ${sums.map((sum, register) => `${place(register, `group - ${half}u`)} = ${sum};`).join('\n    ')}
  }
  workgroupBarrier();
  if (group < ${half}u) {
    ${sums.map((sum, register) => `${sum} += ${place(register, 'group')};`).join('\n    ')}
  }
  workgroupBarrier();`;
  }
  return code;
}

/** WGSL that finishes and writes the sums of a thread. */
function write(shader: GemmShader): string {
  const { left, right, tile, epilogue, factor } = shader;
  const { columns } = shader;
  const { threadRows, threadColumns, rowsPerThread, columnsPerThread } = tile;
  const contiguous = right.along === 'outer';
  const exact = columns % tileColumns(tile) === 0;
  const vector = resultLanes(shader) !== 'f32';
  const finish = (sum: string, at: string, item: string) => {
    const biased = epilogue?.bias ? `${sum} + bias[${at}]` : sum;
    const finished = epilogue ? `activate(${biased})` : biased;
    return `result[${item}] = ${finished}${factor ? ` * factorAt(${item})` : ''};`;
  };
  const row = (i: number) =>
    left.along === 'outer'
      ? `(threadRow + ${(i >> 2) * threadRows}u) * 4u + ${i & 3}u`
      : `threadRow + ${i * threadRows}u`;
  const when = (at: string, body: string) => (exact ? body : `if (${at} < columnCount) { ${body} }`);
  const quad = (i: number, q: number) => {
    if (vector) {
      const at = `column${q}`;
      return when(at, finish(`sum${i}_${q}`, `${at} / 4u`, `(start + ${at}) / 4u`));
    }
    return range(4)
      .map((c) => {
        const at = contiguous ? `column${q} + ${c}u` : `column${q} + ${c * threadColumns}u`;
        return when(at, finish(`sum${i}_${q}[${c}]`, at, `start + ${at}`));
      })
      .join('\n      ');
  };
  const quads = range(columnsPerThread / 4);
  const columnOf = (q: number) =>
    contiguous ? `(threadColumn + ${q * threadColumns}u) * 4u` : `threadColumn + ${q * 4 * threadColumns}u`;
  const body = `
  ${quads.map((q) => `let column${q} = firstColumn + ${columnOf(q)};`).join('\n  ')}
  ${range(rowsPerThread)
    .map(
      (i) => `{
    let row = firstRow + ${row(i)};
    if (row < rowCount) {
      let start = (${epilogue ? 'row' : 'workgroup.z * rowCount + row'}) * columnCount;
      ${quads.map((q) => quad(i, q)).join('\n      ')}
    }
  }`,
    )
    .join('\n  ')}`;
  return hasGroups(shader) ? `if (group == 0u) {${body}\n  }` : body;
}

/** Whether some threads write nothing: of several groups one does. */
function hasGroups({ tile, launched = 0 }: GemmShader): boolean {
  return tile.depthGroups > 1 || launched > tileThreads(tile);
}

/**
 * A size that is a number is a constant; others depend on the buffers and are set when the shader starts. The functions see
 * `name`, and the control flow around barriers a local copy: a private variable does not count as the same for all threads.
 */
function sizeDeclaration(name: string, size: string): { global: string; start: string } {
  const local = `${name}Here`;
  if (/^\d+u$/.test(size)) return { global: `const ${name} = ${size};`, start: `const ${local} = ${size};` };
  return { global: `var<private> ${name}: u32;`, start: `let ${local} = ${size};\n  ${name} = ${local};` };
}

function count(name: OperandName, operand: Operand): string {
  return `let ${name}Count = arrayLength(&${name})${operand.element === 'f32' ? '' : ' * 4u'};`;
}

/**
 * Bindings: result, left, right, the bias where there is one, and what the factor reads. Workgroups: (x, y) are all tiles, columns first, in any
 * shape (surplus ones do nothing), z the parts of the depth.
 */
export function gemmShader(shader: GemmShader): string {
  const { left, right, rows, columns, depth, tile, epilogue, factor } = shader;
  const element = resultLanes(shader);
  const threads = Math.max(tileThreads(tile), shader.launched ?? 0);
  const surplus = threads > tileThreads(tile);
  const rowSize = sizeDeclaration('rowCount', rows);
  const depthSize = sizeDeclaration('depthCount', depth);
  const leftLoads = loads('left', left, tile, threads);
  const rightLoads = loads('right', right, tile, threads);
  const sums = range(tile.rowsPerThread).flatMap((i) => range(tile.columnsPerThread / 4).map((q) => `sum${i}_${q}`));
  const lanes = tile.threadRows * tile.threadColumns;
  // The upper half of the groups hands its sums over in it.
  const handedOver = Math.floor(tile.depthGroups / 2) * lanes * sums.length;
  const memory = Math.max(leftVectors(tile) + rightVectors(right, tile), handedOver);
  const reads = {
    ...{ left: left.element, right: right.element },
    ...(epilogue?.bias && { bias: element }),
    ...factor?.reads,
  };
  return `
${storage({ result: element }, reads)}
${rowSize.global}
const columnCount = ${columns}u;
${depthSize.global}
var<workgroup> tiles: array<vec4<f32>, ${memory}>;
${left.code('left')}
${right.code('right')}
${epilogue ? activationFunction(epilogue.activation, element) : ''}
${factor?.code ?? ''}

@compute @workgroup_size(${threads})
fn main(
  @builtin(workgroup_id) workgroup: vec3<u32>,
  @builtin(num_workgroups) grid: vec3<u32>,
  @builtin(local_invocation_index) thread: u32,
) {
  ${count('left', left)}
  ${count('right', right)}
  ${rowSize.start}
  ${depthSize.start}
  let rowTiles = (rowCountHere + ${tileRows(tile) - 1}u) / ${tileRows(tile)}u;
  const columnTiles = ${Math.ceil(columns / tileColumns(tile))}u;
  let tile = workgroup.x + workgroup.y * grid.x;
  if (tile >= rowTiles * columnTiles) { return; }
  let firstRow = tile / columnTiles * ${tileRows(tile)}u;
  let firstColumn = tile % columnTiles * ${tileColumns(tile)}u;
  let steps = (depthCountHere + ${tile.depth - 1}u) / ${tile.depth}u;
  let stepsPerPart = (steps + grid.z - 1u) / grid.z;
  let firstStep = workgroup.z * stepsPerPart;
  let lastStep = min(steps, firstStep + stepsPerPart);

  let group = thread / ${lanes}u;
  let lane = thread % ${lanes}u;
  let threadRow = lane / ${tile.threadColumns}u;
  let threadColumn = lane % ${tile.threadColumns}u;
  ${leftLoads.declare}
  ${rightLoads.declare}
  ${sums.map((sum) => `var ${sum} = vec4<f32>();`).join('\n  ')}

  {
    let depth = firstStep * ${tile.depth}u;
    ${leftLoads.fetch}
    ${rightLoads.fetch}
  }
  for (var step = firstStep; step < lastStep; step++) {
    ${leftLoads.store}
    ${rightLoads.store}
    workgroupBarrier();
    if (step + 1u < lastStep) {
      let depth = (step + 1u) * ${tile.depth}u;
      ${leftLoads.fetch}
      ${rightLoads.fetch}
    }
    ${surplus ? `if (group < ${tile.depthGroups}u) {${multiply(shader)}\n    }` : multiply(shader)}
    workgroupBarrier();
  }
  ${addGroups(shader, sums)}
  ${write(shader)}
}`;
}
