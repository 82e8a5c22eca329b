import { type RecordableUpdate, type RecordedUpdate, recordingKey, type UpdateRecordings } from '@penstroke/ops';
import { engine, type Tensor, util } from '@tensorflow/tfjs-core';
import type { SimdBackend } from '../simd-backend.ts';
import type { SimdType } from '../tensor-data.ts';
import { CallRecorder } from './call-recorder.ts';
import { copyBytes } from './copy-bytes.ts';
import { type FixedValues, ReplayTable } from './replay-table.ts';
import { Reserve } from './reserve.ts';
import { StateHomes } from './state-homes.ts';
import { type Move, updateInPlace } from './update-in-place.ts';

/** A tensor that an update gives out. */
interface Output extends FixedValues {
  readonly shape: readonly number[];
  readonly dtype: SimdType;
}

/** What is known of updates whose inputs have certain shapes and types. */
interface Recorded {
  readonly recorder: CallRecorder;
  readonly inputs: readonly FixedValues[];
  readonly outputs: readonly Output[];
  readonly moves: readonly Move[];
  /** The homes of the state that a replay writes over. */
  readonly written: ReadonlySet<number>;
  /** Present once a second recording was the same. */
  table?: ReplayTable;
}

/** The recordings of one update on the simd backend. */
export class SimdRecordings implements UpdateRecordings {
  readonly #backend: SimdBackend;
  readonly #update: RecordableUpdate;
  readonly #reserve: Reserve;
  readonly #homes: StateHomes;
  readonly #recorded = new Map<string, Recorded>();

  constructor(backend: SimdBackend, update: RecordableUpdate) {
    this.#backend = backend;
    this.#update = update;
    this.#reserve = new Reserve(backend.module);
    this.#homes = new StateHomes(backend, this.#reserve, () => update.state());
  }

  record(inputs: readonly Tensor[]): RecordedUpdate {
    const odd = [...inputs, ...this.#update.state()].find(({ dtype }) => dtype !== 'float32' && dtype !== 'int32');
    if (odd) return { outputs: this.#update.run(inputs), reason: `a tensor of dtype ${odd.dtype} is used` };
    const key = recordingKey(inputs);
    const earlier = this.#recorded.get(key);
    this.#homes.bringHome();
    const places = earlier?.inputs ?? inputs.map((input) => this.#placeFor(input));
    const recorder = new CallRecorder(this.#backend.module, this.#reserve, earlier?.recorder);
    const made = this.#watched(recorder, inputs, places);
    const moves = this.#homes.moves();
    const outputs = made.map((tensor) => this.#outputOf(tensor));
    const given = made.map((tensor, index) => this.#copyOut(outputs[index]!, this.#backend.pointer(tensor)));
    const held = [...moves.map(({ out }) => out), ...outputs.map(({ pointer }) => pointer)];
    recorder.finish(held);
    if (this.#homes.isAmbiguous) recorder.refuse('two weights share their memory');
    for (const tensor of made) tensor.dispose();
    this.#homes.bringHome();
    if (earlier === undefined) {
      for (const pointer of new Set(held)) if (recorder.owns(pointer)) this.#reserve.freed(pointer);
      const written = new Set(moves.map(({ home }) => home));
      this.#recorded.set(key, { recorder, inputs: places, outputs, moves, written });
    } else if (recorder.reason === undefined) {
      this.#confirm(earlier);
    }
    return { outputs: given, ...(recorder.reason !== undefined && { reason: recorder.reason }) };
  }

  replay(inputs: readonly Tensor[]): Tensor[] | undefined {
    const recorded = this.#recorded.get(recordingKey(inputs));
    const table = recorded?.table;
    const backend = this.#backend;
    if (table === undefined || backend.module.closed || !this.#homes.prepare(recorded!.written)) return undefined;
    const infos = backend.runKernel(() => {
      const outputs = recorded!.outputs.map(({ shape, dtype }) => backend.output(shape, dtype));
      const pointersOf = (tensors: readonly Parameters<SimdBackend['pointer']>[0][]) =>
        tensors.map((tensor) => backend.pointer(tensor));
      table.run(pointersOf(inputs), pointersOf(outputs));
      return outputs;
    });
    return infos.map((info) => engine().makeTensorFromTensorInfo(info));
  }

  dispose(): void {
    for (const { table } of this.#recorded.values()) table?.dispose();
    this.#recorded.clear();
    this.#reserve.dispose();
  }

  /** Makes the update on inputs at their places, and writes down its calls. */
  #watched(recorder: CallRecorder, inputs: readonly Tensor[], places: readonly FixedValues[]): Tensor[] {
    const { module } = this.#backend;
    const copies = inputs.map((input, index) => this.#copyTo(places[index]!, input));
    module.watcher = recorder;
    try {
      return this.#update.run(copies);
    } finally {
      module.watcher = undefined;
      for (const copy of copies) copy.dispose();
    }
  }

  /** Makes the table of a recording that was confirmed, and gives back what its replays do not need. */
  #confirm(recorded: Recorded): void {
    const { module } = this.#backend;
    const { recorder, inputs, outputs, moves } = recorded;
    const copied = updateInPlace(recorder.calls, moves);
    recorded.table = new ReplayTable(module, recorder.calls, { inputs, outputs, copied });
    this.#reserve.dropSpare((pointer, bytes) =>
      [...this.#recorded.values()].some(({ table, recorder: pending }) =>
        table ? table.mentions(pointer, bytes) : pending.owns(pointer),
      ),
    );
  }

  #placeFor(input: Tensor): FixedValues {
    const { module } = this.#backend;
    const bytes = 4 * util.sizeFromShape(input.shape);
    const pointer = module.allocate(bytes);
    this.#reserve.keep(pointer);
    module.free(pointer);
    return { pointer, bytes };
  }

  #copyTo({ pointer, bytes }: FixedValues, input: Tensor): Tensor {
    const { module } = this.#backend;
    copyBytes(module, this.#backend.pointer(input), pointer, bytes);
    module.pinned.occupy(pointer);
    return engine().makeTensorFromTensorInfo(this.#backend.place(pointer, input.shape, input.dtype as SimdType));
  }

  #outputOf(tensor: Tensor): Output {
    const { shape, dtype } = tensor;
    return {
      pointer: this.#backend.pointer(tensor),
      bytes: 4 * util.sizeFromShape(shape),
      shape,
      dtype: dtype as SimdType,
    };
  }

  #copyOut({ shape, dtype, bytes }: Output, from: number): Tensor {
    const backend = this.#backend;
    const info = backend.runKernel(() => {
      const out = backend.output(shape, dtype);
      copyBytes(backend.module, from, backend.pointer(out), bytes);
      return out;
    });
    return engine().makeTensorFromTensorInfo(info);
  }
}
