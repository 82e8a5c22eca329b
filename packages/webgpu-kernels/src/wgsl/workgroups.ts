export type Workgroups = readonly [x: number, y: number, z: number];

/** What every WebGPU device allows on one axis. */
const MAX_WORKGROUPS = 65_535;

/** `count` workgroups on one or two axes; there may be a few more. */
export function flatWorkgroups(count: number): Workgroups {
  if (count <= MAX_WORKGROUPS) return [count, 1, 1];
  const y = Math.ceil(count / MAX_WORKGROUPS);
  return [Math.ceil(count / y), y, 1];
}

/** How many there are on all axes. */
export function workgroupCount([x, y, z]: Workgroups): number {
  return x * y * z;
}
