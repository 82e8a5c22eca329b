/**
 * Makes one dispatch of those that update one variable after another by one rule: what a shader may bind at a time (8 buffers on a
 * default device) holds one variable of Adam. In a replay the variables, their slots and their gradients lie side by side, each
 * in one buffer, and the shader that updates one variable updates them all.
 */
import { flatWorkgroups } from '../wgsl/workgroups.ts';
import { FlatArrays, type FlatLayout, sideBySide } from './flat-layout.ts';
import { accessOf, areSeparate, placesIn } from './places.ts';
import {
  type ArrayKind,
  type Binding,
  isIntermediate,
  type RecordedDispatch,
  type Recording,
  type Source,
} from './recording.ts';

/** What of an update lies side by side. */
export interface FlatUpdates {
  readonly dispatches: readonly RecordedDispatch[];
  readonly state: FlatLayout;
  readonly made: FlatArrays;
}

const VECTOR_BYTES = 16;

/** A variable of an update: what its rule writes and reads, in the order of the shader's bindings. */
interface Variable {
  readonly bytes: number;
  readonly sources: readonly Source[];
}

/**
 * @param state how the state lies already, from an earlier recording
 * @returns undefined where the dispatches cannot be made on a state that lies so
 */
export function flatUpdates(recording: Recording, state: FlatLayout | undefined): FlatUpdates | undefined {
  const fused = fuse(recording, new FlatArrays(state), new FlatArrays());
  if (isLegal(recording, fused)) return fused;
  const plain = { dispatches: recording.dispatches, state: new FlatArrays(state), made: new FlatArrays() };
  return isLegal(recording, plain) ? plain : undefined;
}

function fuse(recording: Recording, state: FlatArrays, made: FlatArrays): FlatUpdates {
  const dispatches: RecordedDispatch[] = [];
  const all = recording.dispatches;
  for (let start = 0; start < all.length; ) {
    let end = start + 1;
    while (end < all.length && isSameRun(all[start]!, all[end]!)) end++;
    const run = all.slice(start, end);
    const flat = run.length > 1 ? new RunOfUpdates(recording, run, state, made).fuse() : undefined;
    dispatches.push(...(flat && flat.length < run.length ? flat : run));
    start = end;
  }
  return { dispatches, state, made };
}

/** Whether two dispatches are of one rule with the same numbers. */
function isSameRun({ rule, bindings }: RecordedDispatch, next: RecordedDispatch): boolean {
  if (rule === undefined || next.rule?.flat !== rule.flat) return false;
  const numbers = [bindings, next.bindings].map((list) => (list.at(-1)!.source as { index: number }).index);
  return numbers[0] === numbers[1];
}

class RunOfUpdates {
  readonly #recording: Recording;
  readonly #run: readonly RecordedDispatch[];
  readonly #state: FlatArrays;
  readonly #made: FlatArrays;

  constructor(recording: Recording, run: readonly RecordedDispatch[], state: FlatArrays, made: FlatArrays) {
    this.#recording = recording;
    this.#run = run;
    this.#state = state;
    this.#made = made;
  }

  /** The dispatches in place of the run; undefined where its variables cannot lie side by side. */
  fuse(): RecordedDispatch[] | undefined {
    const parts = new Map<string, Variable[]>();
    for (const variable of this.#variables()) {
      const key = this.#arraysOf(variable);
      parts.set(key, [...(parts.get(key) ?? []), variable]);
    }
    const fused = [...parts.values()].map((part) => this.#fusePart(part));
    return fused.every((dispatch) => dispatch !== undefined) ? fused : undefined;
  }

  #variables(): Variable[] {
    return this.#run.flatMap(({ rule, bindings }) => {
      const { outputs, inputs } = rule!;
      const count = (bindings.length - 1) / (outputs + inputs);
      return Array.from({ length: count }, (_, i) => {
        const own = [
          ...bindings.slice(i * outputs, (i + 1) * outputs),
          ...bindings.slice(count * outputs + i * inputs, count * outputs + (i + 1) * inputs),
        ];
        return { bytes: own[0]!.size, sources: own.map(({ source }) => source) };
      });
    });
  }

  /** Variables go together whose tensors lie in the same buffers, as far as they have a place. */
  #arraysOf({ sources }: Variable): string {
    return sources.map((source) => this.#laneOf(source)?.slot()?.array ?? '-').join();
  }

  #fusePart(part: readonly Variable[]): RecordedDispatch | undefined {
    const lanes = part.map(({ sources }) => sources.map((source) => this.#laneOf(source)));
    if (lanes.flat().some((lane) => lane === undefined)) return undefined;
    // The order of what has a place already, one next to the other.
    const known = lanes[0]!.findIndex((lane) => lane!.slot() !== undefined);
    const order = part.map((variable, i) => ({ variable, lanes: lanes[i]! }));
    if (known >= 0) order.sort((a, b) => a.lanes[known]!.slot()!.offset - b.lanes[known]!.slot()!.offset);
    const { offsets, bytes } = sideBySide(order.map(({ variable }) => variable.bytes));
    const bindings: Binding[] = [];
    for (let role = 0; role < lanes[0]!.length; role++) {
      const column = order.map(({ lanes: own }) => own[role]!);
      const [first] = column;
      if (column.some(({ kind }) => kind !== first!.kind)) return undefined;
      const isNew = column.every((lane) => lane.slot() === undefined);
      const indices = column.map(({ index }) => index);
      if (isNew && !first!.arrays.add(indices, offsets, bytes)) return undefined;
      const start = first!.slot()?.offset ?? 0;
      const array = first!.slot()?.array;
      const lies = column.every(
        (lane, i) => lane.slot()?.array === array && lane.slot()?.offset === start + offsets[i]!,
      );
      if (array === undefined || !lies) return undefined;
      bindings.push({ source: { kind: first!.kind, index: array, offset: start }, size: bytes });
    }
    const { name, rule } = this.#run[0]!;
    const numbers = this.#run[0]!.bindings.at(-1)!;
    const workgroups = flatWorkgroups(Math.ceil(bytes / VECTOR_BYTES / rule!.threads));
    return { name, pipeline: rule!.pipeline(), written: rule!.outputs, workgroups, bindings: [...bindings, numbers] };
  }

  /** What lies beside others: the state before or after the update, or what the update makes on its way. */
  #laneOf(source: Source) {
    const { nextState } = this.#recording;
    const lane = (kind: ArrayKind, arrays: FlatArrays, index: number) => ({
      kind,
      arrays,
      index,
      slot: () => arrays.slots.get(index),
    });
    if (source.kind === 'state' && nextState[source.index] !== undefined)
      return lane('stateArray', this.#state, source.index);
    if (source.kind !== 'made') return undefined;
    const next = nextState.indexOf(source.index);
    if (next >= 0) return lane('nextStateArray', this.#state, next);
    return isIntermediate(this.#recording, source.index) ? lane('madeArray', this.#made, source.index) : undefined;
  }
}

/** Whether no dispatch reads one part of a buffer and writes another. */
function isLegal(recording: Recording, updates: FlatUpdates): boolean {
  const placeOf = placesIn(recording, updates);
  return updates.dispatches.every((dispatch) => {
    const access = accessOf(dispatch, placeOf);
    return areSeparate(access, access);
  });
}
