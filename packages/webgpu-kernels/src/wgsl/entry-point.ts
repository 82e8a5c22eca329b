/** WGSL of the head of `main` with the built-ins that the shaders here use; `item` counts the invocations of flat dispatches. */
export function entryPoint(threads: number, body: string): string {
  return `
@compute @workgroup_size(${threads})
fn main(
  @builtin(workgroup_id) workgroup: vec3<u32>,
  @builtin(num_workgroups) grid: vec3<u32>,
  @builtin(local_invocation_index) thread: u32,
) {
  ${body}
}`;
}

/** One item for each thread of a flat dispatch on one or two axes. */
export function flatEntryPoint(threads: number, body: string): string {
  return entryPoint(threads, `let item = (workgroup.x + workgroup.y * grid.x) * ${threads}u + thread;\n  ${body}`);
}

/** WGSL declarations of the tensors of a shader, bound from 0 on: written ones first. */
export function storage(written: Readonly<Record<string, string>>, read: Readonly<Record<string, string>>): string {
  const declare = (access: string, offset: number) => (entry: [string, string], i: number) =>
    `@group(0) @binding(${offset + i}) var<storage, ${access}> ${entry[0]}: array<${entry[1]}>;`;
  const outputs = Object.entries(written);
  return [...outputs.map(declare('read_write', 0)), ...Object.entries(read).map(declare('read', outputs.length))].join(
    '\n',
  );
}
