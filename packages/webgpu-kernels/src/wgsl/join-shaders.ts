/**
 * One shader of several that have nothing to do with each other: each gets some of the workgroups, and sees its own as if there were no
 * others. For shaders as this package writes them: declarations begin in the first column, all bindings are in group 0, and the
 * entry point is that of entry-point.ts or like it.
 */
import { type Workgroups, workgroupCount } from './workgroups.ts';

/** A shader among those that are joined. */
export interface JoinedShader {
  readonly code: string;
  readonly workgroups: Workgroups;
  /** For each of its bindings the number that it has in the joined shader; where two have the same they are the same buffer. */
  readonly bindings: readonly number[];
}

const DECLARATION = /^(?:@group\(0\) @binding\(\d+\) )?(?:var(?:<[^>]*>)?|const|fn|struct) (\w+)/gm;
const BINDING = /^@group\(0\) @binding\((\d+)\) (var<[^>]*>) (\w+): (.*);$/gm;
const MEMORY = /^var<workgroup> (\w+): array<([\w<>]+), (\d+)>;$/gm;
const ENTRY = /@compute @workgroup_size\((\d+)\)\s*fn main\(\s*@builtin[^{]*\) \{/;
const ELEMENT_BYTES: Readonly<Record<string, number>> = { f32: 4, 'vec4<f32>': 16 };

/** Threads of a workgroup of a shader. */
export function threadsOf(code: string): number {
  return Number(ENTRY.exec(code)![1]);
}

/** The address space and type of each binding, by its number: equal ones can be one binding. */
export function bindingTypes(code: string): string[] {
  const types: string[] = [];
  for (const [, binding, space, , type] of code.matchAll(BINDING)) types[Number(binding)] = `${space} ${type}`;
  return types;
}

/** Bytes of workgroup memory of the joined shader: arrays of one type are shared. */
export function joinedMemoryBytes(codes: readonly string[]): number {
  let bytes = 0;
  for (const [type, length] of sharedMemory(codes)) bytes += ELEMENT_BYTES[type]! * length;
  return bytes;
}

/** For each type of element and each array of it that one shader has, the longest of all. */
function sharedMemory(codes: readonly string[]): Map<string, number> {
  const longest = new Map<string, number>();
  for (const code of codes) {
    for (const { type, length } of memoryOf(code)) longest.set(type, Math.max(longest.get(type) ?? 0, length));
  }
  return longest;
}

function memoryOf(code: string): { name: string; type: string; length: number }[] {
  return [...code.matchAll(MEMORY)].map(([, name, type, length]) => ({
    name: name!,
    type: type!,
    length: Number(length),
  }));
}

/** Whether a shader can be joined: it has at most one array of a type in workgroup memory. */
export function isJoinable(code: string): boolean {
  const types = memoryOf(code).map(({ type }) => type);
  const known = types.every((type) => ELEMENT_BYTES[type] !== undefined);
  return known && new Set(types).size === types.length && code.split('var<workgroup>').length - 1 === types.length;
}

/** @param shaders all of the same number of threads */
export function joinShaders(shaders: readonly JoinedShader[]): { code: string; workgroups: number } {
  const memory = sharedMemory(shaders.map(({ code }) => code));
  const memoryName = (type: string) => `joined_${type.replace(/\W/g, '')}`;
  const bindings = new Map<number, string>();
  const mains: string[] = [];
  let first = 0;
  const parts = shaders.map(({ code, workgroups, bindings: numbers }, index) => {
    const names = new Map<string, string>();
    for (const [, name] of code.matchAll(DECLARATION)) names.set(name!, `${name}_${index}`);
    for (const [, at, space, name, type] of code.matchAll(BINDING)) {
      const number = numbers[Number(at)]!;
      names.set(name!, `binding${number}`);
      bindings.set(number, `@group(0) @binding(${number}) ${space} binding${number}: ${renamed(type!, names)};`);
    }
    for (const { name, type } of memoryOf(code)) names.set(name, memoryName(type));
    const body = code
      .replace(BINDING, '')
      .replace(MEMORY, '')
      .replace(ENTRY, 'fn main(workgroup: vec3<u32>, grid: vec3<u32>, thread: u32) {');
    const [x, y, z] = workgroups;
    const end = first + workgroupCount(workgroups);
    mains.push(`if (all < ${end}u) {
    let own = all - ${first}u;
    main_${index}(vec3<u32>(own % ${x}u, own / ${x}u % ${y}u, own / ${x * y}u), vec3<u32>(${x}u, ${y}u, ${z}u), thread);
  }`);
    first = end;
    return renamed(body, names);
  });
  const code = `
${[...bindings]
  .sort(([a], [b]) => a - b)
  .map(([, declaration]) => declaration)
  .join('\n')}
${[...memory].map(([type, length]) => `var<workgroup> ${memoryName(type)}: array<${type}, ${length}>;`).join('\n')}
${parts.join('\n')}
@compute @workgroup_size(${threadsOf(shaders[0]!.code)})
fn main(
  @builtin(workgroup_id) workgroup: vec3<u32>,
  @builtin(num_workgroups) grid: vec3<u32>,
  @builtin(local_invocation_index) thread: u32,
) {
  let all = workgroup.x + workgroup.y * grid.x;
  ${mains.join(' else ')}
}`;
  return { code, workgroups: first };
}

/** Names of the first column get others, wherever they stand, but for fields. */
function renamed(code: string, names: ReadonlyMap<string, string>): string {
  return code.replace(/(?<![\w.])[A-Za-z_]\w*/g, (name) => names.get(name) ?? name);
}
