import { bufferId } from '../runtime/buffers.ts';
import type { FlatLayout } from './flat-layout.ts';
import type { ArrayKind, Binding, RecordedDispatch, Recording } from './recording.ts';

/** Where in which buffer a binding is: buffers with other names are others. */
interface Place {
  readonly buffer: string;
  readonly start: number;
  readonly end: number;
}

/** What a dispatch reads and writes of what an update changes. */
export interface Access {
  readonly written: readonly Place[];
  readonly read: readonly Place[];
}

/** Says where a binding is in a replay, in which some tensors lie side by side. */
export type PlaceOf = (binding: Binding) => Place;

export function placesIn(
  { nextState }: Recording,
  { state, made }: { readonly state: FlatLayout; readonly made: FlatLayout },
): PlaceOf {
  return ({ source, size }) => {
    const at = (buffer: string, start: number): Place => ({ buffer, start, end: start + size });
    if (source.kind === 'constant') return at(`constant${bufferId(source.buffer)}`, 0);
    const { kind, index } = source;
    if ('offset' in source) return at(`${kind}${index}`, source.offset);
    if (kind === 'input') return at(`input${index}`, 0);
    const next = kind === 'made' ? nextState.indexOf(index) : -1;
    const slot = kind === 'state' ? state.slots.get(index) : next >= 0 ? state.slots.get(next) : made.slots.get(index);
    const array: ArrayKind = kind === 'state' ? 'stateArray' : next >= 0 ? 'nextStateArray' : 'madeArray';
    return slot ? at(`${array}${slot.array}`, slot.offset) : at(`${kind}${index}`, 0);
  };
}

export function accessOf({ bindings, written }: RecordedDispatch, placeOf: PlaceOf): Access {
  const places = bindings.map(placeOf);
  return { written: places.slice(0, written), read: places.slice(written) };
}

/** Whether one of two dispatches has to come before the other. */
export function areInOrder(one: Access, other: Access): boolean {
  const meet = (some: readonly Place[], others: readonly Place[]) =>
    some.some((a) => others.some((b) => a.buffer === b.buffer && a.start < b.end && b.start < a.end));
  return meet(one.written, other.written) || meet(one.written, other.read) || meet(one.read, other.written);
}

/** Whether one dispatch may do both: none may write a part of a buffer of which it reads another. */
export function areSeparate(one: Access, other: Access): boolean {
  const share = (some: readonly Place[], others: readonly Place[]) =>
    some.some((a) => others.some((b) => a.buffer === b.buffer));
  return !share(one.written, other.read) && !share(one.read, other.written);
}
