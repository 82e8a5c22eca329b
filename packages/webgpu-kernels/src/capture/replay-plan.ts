import { bufferId, TENSOR_USAGE } from '../runtime/buffers.ts';
import { encodeAll, type ReadyDispatch } from '../runtime/compute-pass.ts';
import type { WebGPUInternals } from '../runtime/webgpu-internals.ts';
import { assignBuffers } from './assign-buffers.ts';
import type { FlatUpdates } from './flat-updates.ts';
import type { Place as Lodging } from './lodger.ts';
import type { Binding, RecordedDispatch, Recording } from './recording.ts';
import type { Phase, StateHomes } from './state-homes.ts';
import { StepBlock } from './step-block.ts';

/** A dispatch that sees more combinations of the caller's buffers than this starts over: of 64 outputs with a few inputs each. */
const MAX_BIND_GROUPS = 1024;

/** Where one replay reads and writes. */
interface Replay {
  readonly inputs: readonly GPUBuffer[];
  readonly outputs: readonly GPUBuffer[];
  readonly phase: Phase;
  /** Which copy of the step's numbers. */
  readonly copy: number;
}

/** What a binding is, if that is not the same in every replay. */
interface Bound {
  readonly resource: (replay: Replay) => GPUBufferBinding;
  readonly caller?: (replay: Replay) => GPUBuffer;
  readonly ofState?: boolean;
  readonly ofStep?: boolean;
}

/** Everything a replay needs, made once: its buffers and its bind groups. */
export class ReplayPlan {
  readonly #backend: WebGPUInternals;
  readonly #homes: StateHomes;
  readonly #recording: Recording;
  readonly #step: StepBlock;
  readonly #numbers: ReadonlyMap<number, number>;
  readonly #flat: FlatUpdates;
  readonly #arrays: readonly GPUBuffer[];
  readonly #buffers: ReadonlyMap<number, GPUBuffer>;
  readonly #dispatches: readonly ((replay: Replay) => ReadyDispatch)[];
  /** The inputs that are bound beside an output. */
  readonly inputsBesideOutputs: readonly number[];

  /** @param flat the dispatches of the recording, and what lies side by side; the state lies so in its homes */
  constructor(backend: WebGPUInternals, homes: StateHomes, recording: Recording, flat: FlatUpdates) {
    this.#backend = backend;
    this.#homes = homes;
    this.#recording = recording;
    const stepped = recording.made.flatMap(({ fresh }, index) => (fresh ? [index] : []));
    this.#numbers = new Map(stepped.map((made, index) => [made, index]));
    this.#step = new StepBlock(
      backend,
      stepped.map((made) => recording.made[made]!.fresh!),
    );
    this.#flat = flat;
    this.#arrays = flat.made.sizes.map((bytes) => backend.bufferManager.acquireBuffer(bytes, TENSOR_USAGE));
    const { outputs, nextState } = recording;
    const elsewhere = [...stepped, ...outputs, ...nextState.filter(isPlace), ...flat.made.slots.keys()];
    this.#buffers = assignBuffers(backend, flat.dispatches, recording.made, new Set(elsewhere));
    this.#dispatches = flat.dispatches.map((dispatch) => this.#prepare(dispatch));
    this.inputsBesideOutputs = besideOutputs(recording);
    for (const dataId of recording.constants) backend.incRef(dataId);
  }

  run(replay: Replay): void {
    this.#step.write(replay.copy);
    encodeAll(
      this.#backend,
      this.#dispatches.map((ready) => ready(replay)),
    );
  }

  /** Gives the buffers back; all commands have to be submitted. */
  dispose(): void {
    const buffers = new Set([...this.#buffers.values(), ...this.#arrays]);
    for (const buffer of buffers) this.#backend.bufferManager.releaseBuffer(buffer);
    for (const dataId of this.#recording.constants) this.#backend.disposeData(dataId);
    this.#step.dispose();
  }

  #prepare({ pipeline, workgroups, bindings }: RecordedDispatch): (replay: Replay) => ReadyDispatch {
    const places = bindings.map((binding) => this.#bound(binding));
    const layout = pipeline.getBindGroupLayout(0);
    const ready = (replay: Replay): ReadyDispatch => {
      const entries = places.map(({ resource }, binding) => ({ binding, resource: resource(replay) }));
      return { pipeline, workgroups, bindGroup: this.#backend.device.createBindGroup({ layout, entries }) };
    };
    const ofState = places.some((place) => place.ofState);
    const ofStep = places.some((place) => place.ofStep);
    const ofCaller = places.flatMap(({ caller }) => caller ?? []);
    const made = new Map<number | string, ReadyDispatch>();
    return (replay) => {
      const fixed = (ofState ? replay.phase : 0) + (ofStep ? 2 * replay.copy : 0);
      const key = ofCaller.length === 0 ? fixed : `${fixed}:${ofCaller.map((caller) => bufferId(caller(replay)))}`;
      let found = made.get(key);
      if (found === undefined) {
        if (made.size >= MAX_BIND_GROUPS) made.clear();
        found = ready(replay);
        made.set(key, found);
      }
      return found;
    };
  }

  #bound({ source, size }: Binding): Bound {
    if (source.kind === 'constant') return { resource: () => ({ buffer: source.buffer, size }) };
    const { index } = source;
    switch (source.kind) {
      case 'input':
        return fromCaller(size, ({ inputs }) => inputs[index]!);
      case 'state':
        return ofState(size, (phase) => this.#homes.place(index, phase));
      case 'stateArray':
        return ofState(size, (phase) => ({ buffer: this.#homes.array(index, phase), offset: source.offset }));
      case 'nextStateArray':
        return ofState(size, (phase) => ({ buffer: this.#homes.array(index, other(phase)), offset: source.offset }));
      case 'madeArray':
        return { resource: () => ({ buffer: this.#arrays[index]!, offset: source.offset, size }) };
      case 'made':
        return this.#boundMade(index, size);
    }
  }

  #boundMade(index: number, size: number): Bound {
    const output = this.#recording.outputs.indexOf(index);
    if (output >= 0) return fromCaller(size, ({ outputs }) => outputs[output]!);
    const next = this.#recording.nextState.indexOf(index);
    if (next >= 0) return ofState(size, (phase) => this.#homes.place(next, other(phase)));
    const number = this.#numbers.get(index);
    if (number !== undefined) {
      return { resource: ({ copy }) => this.#step.binding(number, copy, size), ofStep: true };
    }
    const slot = this.#flat.made.slots.get(index);
    if (slot) return { resource: () => ({ buffer: this.#arrays[slot.array]!, offset: slot.offset, size }) };
    return { resource: () => ({ buffer: this.#buffers.get(index)!, size }) };
  }
}

function fromCaller(size: number, caller: (replay: Replay) => GPUBuffer): Bound {
  return { resource: (replay) => ({ buffer: caller(replay), size }), caller };
}

function ofState(size: number, lodging: (phase: Phase) => Lodging): Bound {
  return { resource: ({ phase }) => ({ ...lodging(phase), size }), ofState: true };
}

function other(phase: Phase): Phase {
  return phase === 0 ? 1 : 0;
}

function isPlace(place: number | undefined): place is number {
  return place !== undefined;
}

function besideOutputs({ dispatches, outputs }: Recording): number[] {
  const found = new Set<number>();
  for (const { bindings } of dispatches) {
    const sources = bindings.map(({ source }) => source);
    if (!sources.some((source) => source.kind === 'made' && outputs.includes(source.index))) continue;
    for (const source of sources) if (source.kind === 'input') found.add(source.index);
  }
  return [...found];
}
