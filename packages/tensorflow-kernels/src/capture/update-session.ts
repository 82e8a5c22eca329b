import { engine, type Tensor } from '@tensorflow/tfjs-core';
import { DataType } from '../runtime/data-type.ts';
import { LazyData } from '../runtime/lazy-data.ts';
import { OpScope } from '../runtime/op-scope.ts';
import type { OpOutput, TensorflowInternals, TensorId } from '../runtime/tensorflow-internals.ts';
import { type ConstantValue, type GraphNode, intAttribute, shapeAttribute, typeAttribute } from './graph-node.ts';
import { loadGraph } from './load-graph.ts';
import type { StateVariable, TracedUpdate } from './trace-update.ts';
import { FILL, fillNode, handleNode, ONCE, splitNode } from './variable-nodes.ts';

const FED = 'fed';
const MADE = 'made';

/**
 * Captured updates in a session of TensorFlow, which has variables of its own. While the state is there, its tensors have no values
 * outside; they are read when somebody asks.
 */
export class UpdateSession {
  readonly #backend: TensorflowInternals;
  readonly #session: number;
  readonly #feeds: string;
  /** The data of the tensors whose values are here. */
  #homes = new Map<object, LazyData>();

  constructor(backend: TensorflowInternals, updates: readonly TracedUpdate[]) {
    this.#backend = backend;
    const variables = new Map(updates.flatMap((update) => update.variables.map((one) => [one.name, one] as const)));
    const nodes = [...[...variables.values()].flatMap(variableNodes), ...updates.flatMap((update) => update.nodes)];
    this.#session = loadGraph(backend.binding, [...nodes, doneNode(FED, nodes, FILL), doneNode(MADE, nodes, ONCE)]);
    const count = [...variables.values()].reduce((sum, { members }) => sum + members.length, 0);
    this.#feeds = Array.from({ length: count }, (_, member) => `${feedName(member)}:0`).join();
    this.#fillOnce(updates.flatMap(({ kept }) => kept));
  }

  /** Whether the values of all of the state are here, and no other tensor shares them. */
  isHome(state: readonly Tensor[]): boolean {
    return state.every(({ dataId }) => {
      const home = this.#homes.get(dataId);
      return home !== undefined && this.#backend.tensorMap.get(dataId) === home && home.refCount === 1;
    });
  }

  /** Takes the values of the state. */
  bringIn(state: readonly Tensor[]): void {
    this.bringOut();
    const { binding, tensorMap } = this.#backend;
    this.#fill(state.map(({ dataId }) => tensorMap.get(dataId).id));
    state.forEach(({ dataId, shape }, member) => {
      const { id, refCount } = tensorMap.get(dataId);
      const home: LazyData = new LazyData(shape, () => {
        home.id = this.#read(member);
      });
      home.refCount = refCount;
      tensorMap.set(dataId, home);
      this.#homes.set(dataId, home);
      binding.deleteTensor(id);
    });
  }

  /** Gives the tensors whose values are here their values back. */
  bringOut(): void {
    const { tensorMap } = this.#backend;
    for (const [dataId, home] of this.#homes) if (tensorMap.has(dataId) && tensorMap.get(dataId) === home) void home.id;
    this.#homes = new Map();
  }

  /**
   * Makes an update of other values than those of the state, which is not here.
   *
   * @throws Error if TensorFlow cannot run it, which it says at the first run only
   */
  rehearse(update: TracedUpdate, state: readonly TensorId[], batch: readonly TensorId[]): void {
    this.#fill(state);
    this.#delete(this.#update(update, batch));
  }

  /** Makes an update of the state. */
  run(update: TracedUpdate, batch: readonly TensorId[]): Tensor[] {
    const { binding } = this.#backend;
    // What was read of the state is out of date after this.
    for (const home of this.#homes.values()) {
      const id = home.forget();
      if (id !== undefined) binding.deleteTensor(id);
    }
    const ops = new OpScope(this.#backend);
    return this.#update(update, batch).map((output) => engine().makeTensorFromTensorInfo(ops.keep(output)));
  }

  /** Brings the values out and ends the session. */
  dispose(): void {
    this.bringOut();
    this.#backend.binding.deleteSavedModel(this.#session);
  }

  /** Takes what is the same in every update. */
  #fillOnce(kept: TracedUpdate['kept']): void {
    const { binding } = this.#backend;
    const ids = kept.map(({ id }) => id);
    const names = kept.map(({ name }) => `${name}:0`).join();
    try {
      this.#delete(binding.runSavedModel(this.#session, ids, names, `${MADE}:0`));
    } catch (error) {
      binding.deleteSavedModel(this.#session);
      throw error;
    }
  }

  #fill(state: readonly TensorId[]): void {
    this.#delete(this.#backend.binding.runSavedModel(this.#session, state, this.#feeds, `${FED}:0`));
  }

  #update({ inputs, live, outputs }: TracedUpdate, batch: readonly TensorId[]): OpOutput[] {
    const { binding } = this.#backend;
    const fresh = live.map(({ shape, compute }) => {
      const values = compute();
      const words = new Int32Array(values.buffer, values.byteOffset, values.length);
      return binding.createTensor(shape, DataType.int32, words);
    });
    const names = [...inputs, ...live].map(({ name }) => `${name}:0`).join();
    const fetched = outputs.map((name) => `${name}:0`).join();
    try {
      return binding.runSavedModel(this.#session, [...batch, ...fresh], names, fetched);
    } finally {
      for (const id of fresh) binding.deleteTensor(id);
    }
  }

  #read(member: number): TensorId {
    const { binding, isUsingGpuDevice } = this.#backend;
    const [value] = binding.runSavedModel(this.#session, [], '', `${valueName(member)}:0`);
    if (!isUsingGpuDevice) return value!.id;
    // A session gives out tensors in the memory of the processor.
    const ops = new OpScope(this.#backend);
    const id = ops.release(ops.float('Identity', value!));
    this.#delete([value!]);
    return id;
  }

  #delete(outputs: readonly { readonly id: TensorId }[]): void {
    for (const { id } of outputs) this.#backend.binding.deleteTensor(id);
  }
}

const feedName = (member: number) => `feed/${member}`;
const valueName = (member: number) => `value/${member}`;

/** A variable, what fills it from tensors of the state, and what reads them. */
function variableNodes({ name, members, shapes }: StateVariable): GraphNode[] {
  const nodes: GraphNode[] = [];
  const constant = (value: ConstantValue) => {
    const node = constantNode(`${name}/${nodes.length}`, value);
    nodes.push(node);
    return node.name;
  };
  const float = typeAttribute('dtype', DataType.float32);
  const shape = shapes.length === 1 ? shapes[0]! : [shapes.reduce((sum, [size]) => sum + size!, 0)];
  nodes.push(handleNode(name, shape));
  members.forEach((member, i) => {
    const attributes = [float, shapeAttribute('shape', shapes[i]!)];
    nodes.push({ name: feedName(member), op: 'Placeholder', inputs: [], attributes });
  });
  let value = feedName(members[0]!);
  const whole = members.length === 1 ? valueName(members[0]!) : `${name}/whole`;
  if (members.length > 1) {
    value = `${name}/joined`;
    const axis = constant({ dtype: DataType.int32, shape: [], values: Int32Array.of(0) });
    const types = [typeAttribute('T', DataType.float32), typeAttribute('Tidx', DataType.int32)];
    const attributes = [intAttribute('N', members.length), ...types];
    nodes.push({ name: value, op: 'ConcatV2', inputs: [...members.map(feedName), axis], attributes });
    const pieces = `${name}/pieces`;
    nodes.push(splitNode(pieces, whole, shapes, constant));
    members.forEach((member, i) => {
      const attributes = [typeAttribute('T', DataType.float32)];
      nodes.push({ name: valueName(member), op: 'Identity', inputs: [`${pieces}:${i}`], attributes });
    });
  }
  nodes.push({ name: whole, op: 'ReadVariableOp', inputs: [name], attributes: [float] });
  nodes.push(fillNode(name, value, FILL));
  return nodes;
}

/** Is there when everything was filled that has a name with this end. */
function doneNode(name: string, nodes: readonly GraphNode[], end: string): GraphNode {
  const inputs = nodes.filter((node) => node.name.endsWith(end)).map((node) => `^${node.name}`);
  return { ...constantNode(name, { dtype: DataType.int32, shape: [], values: Int32Array.of(0) }), inputs };
}

function constantNode(name: string, constant: ConstantValue): GraphNode {
  return { name, op: 'Const', inputs: [], attributes: [], constant };
}
