/**
 * A factor of a matrix product, as WGSL that reads it four neighbours at a time, wherever they lie: rows of a matrix, or
 * patches of images that are never written out (implicit im2col).
 *
 * The left factor is [rows, depth], the right one [depth, columns]; "outer" is rows or columns. For a factor called `left`
 * the code declares
 *
 *     struct leftPlace {...}                                    what is known of an outer index
 *     fn leftAt(outer: u32) -> leftPlace                        computed once for all steps
 *     fn leftLoad(place: leftPlace, k: u32) -> vec4<f32>        0 where the factor has no such element
 *
 * The four values are those of depth k..k+3 at one outer index, or those of outer..outer+3 at one k, see `along`. The code may
 * use `rowCount`, `columnCount`, `depthCount` and the array of its own name.
 */
import type { Lanes } from '../wgsl/activation.ts';

export type OperandName = 'left' | 'right';

export interface Operand {
  /** Different for different code. */
  readonly key: string;
  readonly along: 'depth' | 'outer';
  /** What its buffer is an array of. */
  readonly element: Lanes;
  code(name: OperandName): string;
}

/** WGSL: element `index` of the factor where `check` holds, else 0; without a branch, so that loads can be under way together. */
function read(name: OperandName, check: string, index: string, zero: string): string {
  return `select(${zero}, ${name}[select(0u, ${index}, ${check})], ${check})`;
}

/** WGSL: four neighbours that lie side by side in memory, `index` counted in floats. */
export function readVector(name: OperandName, check: string, index: string): string {
  return `let inside = ${check};
  return ${read(name, 'inside', `(${index}) / 4u`, 'vec4<f32>()')};`;
}

/** WGSL: four values that lie anywhere. */
export function gather(name: OperandName, check: (j: number) => string, index: (j: number) => string): string {
  return [
    ...[0, 1, 2, 3].map((j) => `let inside${j} = ${check(j)};`),
    `return vec4<f32>(${[0, 1, 2, 3].map((j) => read(name, `inside${j}`, index(j), '0.0')).join(', ')});`,
  ].join('\n  ');
}

function outerCount(name: OperandName): string {
  return name === 'left' ? 'rowCount' : 'columnCount';
}

/** A matrix whose rows along the depth are contiguous: [outer, depth] in memory. */
export function depthRows(depthIsMultipleOf4: boolean): Operand {
  return {
    key: `d${depthIsMultipleOf4 ? 4 : 1}`,
    along: 'depth',
    element: depthIsMultipleOf4 ? 'vec4<f32>' : 'f32',
    code: (name) => `
struct ${name}Place { start: u32, valid: bool }
fn ${name}At(outer: u32) -> ${name}Place { return ${name}Place(outer * depthCount, outer < ${outerCount(name)}); }
fn ${name}Load(place: ${name}Place, k: u32) -> vec4<f32> {
  ${
    depthIsMultipleOf4
      ? readVector(name, 'place.valid & (k < depthCount)', 'place.start + k')
      : gather(
          name,
          (j) => `place.valid & (k + ${j}u < depthCount)`,
          (j) => `place.start + k + ${j}u`,
        )
  }
}`,
  };
}

/** A matrix whose rows along the outer axis are contiguous: [depth, outer] in memory. */
export function outerRows(outerIsMultipleOf4: boolean): Operand {
  return {
    key: `o${outerIsMultipleOf4 ? 4 : 1}`,
    along: 'outer',
    element: outerIsMultipleOf4 ? 'vec4<f32>' : 'f32',
    code: (name) => `
struct ${name}Place { outer: u32 }
fn ${name}At(outer: u32) -> ${name}Place { return ${name}Place(outer); }
fn ${name}Load(place: ${name}Place, k: u32) -> vec4<f32> {
  ${
    outerIsMultipleOf4
      ? readVector(
          name,
          `(place.outer < ${outerCount(name)}) & (k < depthCount)`,
          `k * ${outerCount(name)} + place.outer`,
        )
      : gather(
          name,
          (j) => `(place.outer + ${j}u < ${outerCount(name)}) & (k < depthCount)`,
          (j) => `k * ${outerCount(name)} + place.outer + ${j}u`,
        )
  }
}`,
  };
}
