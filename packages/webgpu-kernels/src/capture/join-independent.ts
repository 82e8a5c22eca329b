/**
 * Makes one dispatch of several small ones that do not need each other's results: the two gradients of a layer and the sums of its bias, or
 * the loss and the predictions. Each keeps its workgroups, threads and order of additions, so all that was parallel stays so; what
 * goes is the time between dispatches, in JavaScript and on the device.
 */
import { Memo, Program } from '../runtime/program.ts';
import {
  bindingTypes,
  isJoinable,
  type JoinedShader,
  joinedMemoryBytes,
  joinShaders,
  threadsOf,
} from '../wgsl/join-shaders.ts';
import { flatWorkgroups, workgroupCount } from '../wgsl/workgroups.ts';
import type { FlatUpdates } from './flat-updates.ts';
import { type Access, accessOf, areInOrder, areSeparate, type PlaceOf, placesIn } from './places.ts';
import type { Binding, RecordedDispatch, Recording } from './recording.ts';

/** More workgroups than this keep a large GPU busy by themselves (an H100 holds about 1,000 of 256 threads at a time). */
const MAX_WORKGROUPS = 1024;

const programs = new Memo<Program>();

export function joinIndependent(device: GPUDevice, recording: Recording, updates: FlatUpdates): FlatUpdates {
  const placeOf = placesIn(recording, updates);
  const groups: Group[] = [];
  for (const dispatch of updates.dispatches) {
    const alone: Group = { members: [dispatch], access: accessOf(dispatch, placeOf) };
    const before = groups.findLastIndex(({ access }) => areInOrder(access, alone.access));
    const host = groups.findLast((group, at) => at > before && canJoin(device, placeOf, group, alone));
    if (host === undefined) {
      groups.push(alone);
      continue;
    }
    host.members.push(dispatch);
    host.access = both(host.access, alone.access);
  }
  const dispatches = groups.map(({ members }) => (members.length === 1 ? members[0]! : join(device, placeOf, members)));
  return { ...updates, dispatches };
}

/** Dispatches that become one. */
interface Group {
  readonly members: RecordedDispatch[];
  access: Access;
}

function both(one: Access, other: Access): Access {
  return { written: [...one.written, ...other.written], read: [...one.read, ...other.read] };
}

function canJoin(
  { limits, adapterInfo }: GPUDevice,
  placeOf: PlaceOf,
  { members, access }: Group,
  alone: Group,
): boolean {
  const all = [...members, ...alone.members];
  if (!all.every(isSmall) || !areSeparate(access, alone.access)) return false;
  const codes = launched(all);
  // Threads that wait at barriers cost nothing on a GPU, and a lot where a CPU plays them.
  if (adapterInfo?.isFallbackAdapter && all.some(({ program }, index) => program!.code !== codes?.[index]))
    return false;
  if (codes === undefined || joinedMemoryBytes(codes) > limits.maxComputeWorkgroupStorageSize) return false;
  const { bindings, uniforms } = bindTogether(all, codes, placeOf);
  return bindings.length - uniforms <= limits.maxStorageBuffersPerShaderStage;
}

function isSmall({ program, workgroups }: RecordedDispatch): boolean {
  return program !== undefined && workgroupCount(workgroups) <= MAX_WORKGROUPS && isJoinable(program.code);
}

/** The code of all for as many threads as the one with the most has. */
function launched(members: readonly RecordedDispatch[]): string[] | undefined {
  const all = members.map(({ program }) => program!);
  const threads = Math.max(...all.map(({ code }) => threadsOf(code)));
  const codes = all.map(({ code, relaunch }) => (threadsOf(code) === threads ? code : relaunch?.(threads)));
  return codes.every((code) => code !== undefined) ? codes : undefined;
}

/** What all bind: first what they write, then what they read, once for what is read as the same type. */
function bindTogether(members: readonly RecordedDispatch[], codes: readonly string[], placeOf: PlaceOf) {
  const bindings: Binding[] = [];
  const numbers = members.map(() => [] as number[]);
  const shared = new Map<string, number>();
  let uniforms = 0;
  for (const isWritten of [true, false]) {
    for (const [index, member] of members.entries()) {
      const types = bindingTypes(codes[index]!);
      for (const [at, binding] of member.bindings.entries()) {
        if (at < member.written !== isWritten) continue;
        const isUniform = types[at]!.startsWith('var<uniform>');
        const { buffer, start, end } = placeOf(binding);
        const key = `${types[at]}:${buffer},${start},${end}${isWritten || isUniform ? `:${index},${at}` : ''}`;
        if (!shared.has(key)) {
          shared.set(key, bindings.length);
          bindings.push(binding);
          if (isUniform) uniforms++;
        }
        numbers[index]![at] = shared.get(key)!;
      }
    }
  }
  return { bindings, numbers, uniforms };
}

function join(device: GPUDevice, placeOf: PlaceOf, members: readonly RecordedDispatch[]): RecordedDispatch {
  const codes = launched(members)!;
  const { bindings, numbers } = bindTogether(members, codes, placeOf);
  const shaders = members.map(({ workgroups }, index): JoinedShader => {
    return { code: codes[index]!, workgroups, bindings: numbers[index]! };
  });
  const { code, workgroups } = joinShaders(shaders);
  const program = programs.get(code, () => new Program(members.map(({ name }) => name).join('+'), code));
  return {
    ...{ name: program.name, program, pipeline: program.pipelineFor(device), bindings },
    ...{ workgroups: flatWorkgroups(workgroups), written: program.written },
  };
}
