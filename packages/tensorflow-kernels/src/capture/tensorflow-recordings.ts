import { type RecordableUpdate, type RecordedUpdate, recordingKey, type UpdateRecordings } from '@penstroke/ops';
import type { Tensor } from '@tensorflow/tfjs-core';
import { DataType, SHARED_TYPES } from '../runtime/data-type.ts';
import { OpScope } from '../runtime/op-scope.ts';
import type { TensorflowInternals, TensorId } from '../runtime/tensorflow-internals.ts';
import { deleteVariables, findVariable } from '../runtime/variables.ts';
import { CallRecorder } from './call-recorder.ts';
import type { GraphNode } from './graph-node.ts';
import {
  type LivePort,
  type StateTrace,
  type StateVariable,
  type TracedUpdate,
  traceUpdate,
  type UpdateTrace,
} from './trace-update.ts';
import { UpdateSession } from './update-session.ts';

/** What is known of updates whose inputs have certain shapes and types. */
interface Recorded {
  readonly update: TracedUpdate;
  /** Equal for equal graphs. */
  readonly text: string;
  confirmed: boolean;
}

/** The recordings of one update on TensorFlow: parts of one graph, run by a session. */
export class TensorflowRecordings implements UpdateRecordings {
  readonly #backend: TensorflowInternals;
  readonly #update: RecordableUpdate;
  readonly #recorded = new Map<string, Recorded>();
  #session: UpdateSession | undefined;

  constructor(backend: TensorflowInternals, update: RecordableUpdate) {
    this.#backend = backend;
    this.#update = update;
  }

  record(inputs: readonly Tensor[]): RecordedUpdate {
    const state = this.#update.state();
    const odd = [...inputs, ...state].find(({ dtype }) => !(dtype in SHARED_TYPES));
    if (odd) return { outputs: this.#update.run(inputs), reason: `a tensor of dtype ${odd.dtype} is used` };
    this.#session?.bringOut();
    // The update fills variables of its own, so that every recording begins alike.
    deleteVariables(this.#backend);
    const before = this.#idsOf(state);
    const ids = this.#idsOf(inputs);
    const taken = inputs.map(({ shape, dtype }, i) => ({
      id: ids[i]!,
      shape,
      dtype: SHARED_TYPES[dtype] ?? DataType.float32,
    }));
    const recorder = new CallRecorder();
    const outputs = recorder.watch(this.#backend, () => this.#update.run(inputs));
    if (new Set(before).size < before.length) recorder.refuse('two tensors of the state share their values');
    const reason = recorder.reason ?? this.#keep(recorder, inputs, { before, taken, outputs });
    return { outputs, ...(reason !== undefined && { reason }) };
  }

  replay(inputs: readonly Tensor[]): Tensor[] | undefined {
    const recorded = this.#recorded.get(recordingKey(inputs));
    if (!recorded?.confirmed) return undefined;
    const state = this.#update.state();
    const session = this.#session ?? this.#open();
    if (!session.isHome(state)) {
      if (state.some(({ dataId }) => this.#backend.tensorMap.get(dataId).refCount > 1)) {
        session.bringOut();
        return undefined;
      }
      deleteVariables(this.#backend);
      // What was never handed to TensorFlow is now.
      this.#idsOf(state);
      session.bringIn(state);
    }
    return session.run(recorded.update, this.#idsOf(inputs));
  }

  dispose(): void {
    this.#close();
    this.#recorded.clear();
  }

  /** Makes a graph of what was recorded; returns why it cannot be replayed. */
  #keep(
    recorder: CallRecorder,
    inputs: readonly Tensor[],
    {
      before,
      taken,
      outputs,
    }: { before: readonly TensorId[]; taken: UpdateTrace['inputs']; outputs: readonly Tensor[] },
  ): string | undefined {
    const key = recordingKey(inputs);
    const earlier = this.#recorded.get(key);
    const index = [...this.#recorded.keys()].indexOf(key);
    const handles = new Map<TensorId, StateVariable>();
    const update = traceUpdate(this.#backend, recorder, {
      prefix: `update${index < 0 ? this.#recorded.size : index}`,
      inputs: taken,
      state: this.#traceState(before, handles),
      handles,
      outputs: this.#idsOf(outputs).map((id, i) => ({ id, dtype: SHARED_TYPES[outputs[i]!.dtype]! })),
    });
    if (recorder.reason !== undefined) return recorder.reason;
    const text = JSON.stringify([update.nodes.map(comparable), update.kept]);
    if (earlier === undefined) {
      this.#recorded.set(key, { update, text, confirmed: false });
      return undefined;
    }
    if (earlier.text !== text) return `two recordings differ: ${firstDifference(earlier.update.nodes, update.nodes)}`;
    if (!earlier.update.live.every((port, i) => isFollowed(port, update.live[i]!))) {
      return 'two recordings differ: a number beside step numbers changes';
    }
    earlier.confirmed = true;
    return this.#rehearse(earlier, inputs);
  }

  /** Where the state is after the update: in variables of TensorFlow, whose handles are found, or in tensors. */
  #traceState(before: readonly TensorId[], handles: Map<TensorId, StateVariable>): StateTrace[] {
    const state = this.#update.state();
    const indices = new Map(state.map(({ dataId }, index) => [dataId, index]));
    return state.map(({ dataId, shape }, index) => {
      const id = before[index]!;
      const found = findVariable(this.#backend, dataId);
      if (found === undefined) {
        const after = this.#idsOf([state[index]!])[0]!;
        const variable = { name: `state${index}`, members: [index], shapes: [shape] };
        return { variable, id, ...(after !== id && { after }) };
      }
      const members = found.part.dataOf(found.list).map((member) => indices.get(member)!);
      const shapes = members.map((member) => state[member]!.shape);
      const variable = { name: `state${members.join('_')}`, members, shapes };
      handles.set(found.part.handles[found.list]!, variable);
      return { variable, id };
    });
  }

  /** Opens a session with the update and runs it once; returns what TensorFlow has against it. */
  #rehearse(recorded: Recorded, inputs: readonly Tensor[]): string | undefined {
    try {
      this.#open().rehearse(recorded.update, this.#idsOf(this.#update.state()), this.#idsOf(inputs));
      return undefined;
    } catch (error) {
      recorded.confirmed = false;
      this.#close();
      return `TensorFlow does not run the graph of an update: ${error instanceof Error ? error.message : error}`;
    }
  }

  /** A session with all updates that were confirmed. */
  #open(): UpdateSession {
    this.#close();
    const confirmed = [...this.#recorded.values()].filter((recorded) => recorded.confirmed);
    this.#session = new UpdateSession(
      this.#backend,
      confirmed.map(({ update }) => update),
    );
    return this.#session;
  }

  #close(): void {
    this.#session?.dispose();
    this.#session = undefined;
  }

  #idsOf(tensors: readonly Tensor[]): TensorId[] {
    const ops = new OpScope(this.#backend);
    return tensors.map((tensor) => ops.idOf(tensor));
  }
}

function comparable({ constant, ...node }: GraphNode): object {
  if (constant === undefined) return node;
  const { buffer, byteOffset, byteLength } = constant.values;
  return { ...node, ...constant, values: Buffer.from(buffer, byteOffset, byteLength).toString('base64') };
}

/** Whether the step numbers, as they are in the later update, make the numbers that it took. */
function isFollowed({ compute }: LivePort, { values }: LivePort): boolean {
  return compute().every((value, i) => Object.is(value, values[i]));
}

function firstDifference(earlier: readonly GraphNode[], later: readonly GraphNode[]): string {
  const at = earlier.findIndex(
    (node, i) => later[i] === undefined || JSON.stringify(comparable(node)) !== JSON.stringify(comparable(later[i])),
  );
  const [one, two] = [earlier[at]?.op ?? 'nothing', later[at < 0 ? earlier.length : at]?.op ?? 'nothing'];
  return one === two ? `the arguments of ${one}` : `${one}, then ${two}`;
}
