import { bufferId } from '../runtime/buffers.ts';
import { encodeAll, type ReadyDispatch } from '../runtime/compute-pass.ts';
import type { WebGPUInternals } from '../runtime/webgpu-internals.ts';
import { assignBuffers } from './assign-buffers.ts';
import type { Binding, RecordedDispatch, Recording } from './recording.ts';
import type { StateHomes } from './state-homes.ts';
import { StepBlock, UPDATES_IN_FLIGHT } from './step-block.ts';

/** A dispatch that sees more combinations of the caller's buffers than this starts over. */
const MAX_BIND_GROUPS = 256;

/** Where one replay reads and writes. */
interface Replay {
  readonly inputs: readonly GPUBuffer[];
  readonly outputs: readonly GPUBuffer[];
  readonly phase: 0 | 1;
  /** Which copy of the step's numbers. */
  readonly copy: number;
}

/** What a binding is, if that is not the same in every replay. */
interface Place {
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
  readonly #buffers: ReadonlyMap<number, GPUBuffer>;
  readonly #dispatches: readonly ((replay: Replay) => ReadyDispatch)[];
  /** The inputs that are bound beside an output. */
  readonly inputsBesideOutputs: readonly number[];

  constructor(backend: WebGPUInternals, homes: StateHomes, recording: Recording) {
    this.#backend = backend;
    this.#homes = homes;
    this.#recording = recording;
    const stepped = recording.made.flatMap(({ fresh }, index) => (fresh ? [index] : []));
    this.#numbers = new Map(stepped.map((made, index) => [made, index]));
    this.#step = new StepBlock(
      backend,
      stepped.map((made) => recording.made[made]!.fresh!),
    );
    const elsewhere = new Set([...stepped, ...recording.outputs, ...recording.nextState.filter(isPlace)]);
    this.#buffers = assignBuffers(backend, recording, elsewhere);
    this.#dispatches = recording.dispatches.map((dispatch) => this.#prepare(dispatch));
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
    for (const buffer of new Set(this.#buffers.values())) this.#backend.bufferManager.releaseBuffer(buffer);
    for (const dataId of this.#recording.constants) this.#backend.disposeData(dataId);
    this.#step.dispose();
  }

  #prepare({ pipeline, workgroups, bindings }: RecordedDispatch): (replay: Replay) => ReadyDispatch {
    const places = bindings.map((binding) => this.#placeOf(binding));
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

  #placeOf({ source, size }: Binding): Place {
    if (source.kind === 'constant') return { resource: () => ({ buffer: source.buffer, size }) };
    const { kind, index } = source;
    const fromCaller = (caller: (replay: Replay) => GPUBuffer): Place => ({
      resource: (replay) => ({ buffer: caller(replay), size }),
      caller,
    });
    if (kind === 'input') return fromCaller(({ inputs }) => inputs[index]!);
    if (kind === 'state') return this.#placeOfState(index, size, (phase) => phase);
    const output = this.#recording.outputs.indexOf(index);
    if (output >= 0) return fromCaller(({ outputs }) => outputs[output]!);
    const next = this.#recording.nextState.indexOf(index);
    if (next >= 0) return this.#placeOfState(next, size, (phase) => (phase === 0 ? 1 : 0));
    const number = this.#numbers.get(index);
    if (number !== undefined) {
      return { resource: ({ copy }) => this.#step.binding(number, copy, size), ofStep: true };
    }
    return { resource: () => ({ buffer: this.#buffers.get(index)!, size }) };
  }

  #placeOfState(index: number, size: number, phaseOf: (phase: 0 | 1) => 0 | 1): Place {
    return {
      resource: ({ phase }) => ({ buffer: this.#homes.buffer(index, phaseOf(phase)), size }),
      ofState: true,
    };
  }
}

/** Of each update in flight one copy, in turn. */
export function copyOfUpdate(replays: number): number {
  return replays % UPDATES_IN_FLIGHT;
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
