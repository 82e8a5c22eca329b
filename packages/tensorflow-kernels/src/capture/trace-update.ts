import { DataType, SHARED_TYPES } from '../runtime/data-type.ts';
import type {
  OpAttribute,
  OpOutput,
  TensorflowInternals,
  TensorId,
  TensorValues,
} from '../runtime/tensorflow-internals.ts';
import type { CallRecorder, OpCall, Upload } from './call-recorder.ts';
import { type ConstantValue, type GraphNode, shapeAttribute, typeAttribute } from './graph-node.ts';
import { fillNode, handleNode, ONCE, splitNode } from './variable-nodes.ts';

/** A variable of the captured graph, and the tensors of the state that lie in it, one after the other. */
export interface StateVariable {
  readonly name: string;
  /** Indices of the state. */
  readonly members: readonly number[];
  readonly shapes: readonly (readonly number[])[];
}

/** A tensor that updates take, or give out. */
export interface Port {
  /** A name of a node. */
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: number;
}

/** Numbers that are handed over at each replay. */
export interface LivePort {
  readonly name: string;
  readonly shape: readonly number[];
  /** The numbers of the recorded update. */
  readonly values: TensorValues;
  compute(): TensorValues;
}

/** An update as a part of a graph. */
export interface TracedUpdate {
  readonly nodes: readonly GraphNode[];
  readonly variables: readonly StateVariable[];
  readonly inputs: readonly Port[];
  readonly live: readonly LivePort[];
  /** Tensors that fill variables once, and the placeholders that take them. */
  readonly kept: readonly { readonly name: string; readonly id: TensorId }[];
  /** Names of nodes that make the whole update when they are fetched. */
  readonly outputs: readonly string[];
}

/** Where a tensor of the state was before an update, and is after it. */
export interface StateTrace {
  readonly variable: StateVariable;
  /** Before the update. */
  readonly id: TensorId;
  /** After the update, where it is a tensor and not in a variable of TensorFlow. */
  readonly after?: TensorId;
}

/** What a recorded update worked on. */
export interface UpdateTrace {
  /** Begins the names of its nodes. */
  readonly prefix: string;
  readonly inputs: readonly { readonly id: TensorId; readonly shape: readonly number[]; readonly dtype: number }[];
  readonly state: readonly StateTrace[];
  /** The variables of TensorFlow that the update made, by their handles. */
  readonly handles: ReadonlyMap<TensorId, StateVariable>;
  readonly outputs: readonly { readonly id: TensorId; readonly dtype: number }[];
}

/** Numbers of a float32 tensor that updates share, such as all images of a training: more are not written into a graph. */
const MAX_COPIED = 1 << 12;
/** Integers of such a tensor: all labels of a training. */
const MAX_WRITTEN = 1 << 20;
/** What fills a variable: in a session that is done once, and not by the update. */
const FILLS = new Set(['VarHandleOp', 'AssignVariableOp']);
const READ = 'ReadVariableOp';
/** What a session would fuse with what comes before, with other sums than those of single operations. */
const FUSED_FORWARD = new Set(['BiasAdd', 'Relu']);
/** What nothing is fused with: the gradient takes the maxima too, so that a `Snapshot` would copy them. */
const UNFUSED = new Set(['MaxPool', '_MklNativeMaxPool']);
/** As those, with the gradient of a filter. */
const FUSED_BACKWARD = 'BiasAddGrad';
/**
 * Makes a graph of an update that was recorded: each operation a node, the state variables, the batch and what changes from update to
 * update placeholders, all else constants. What it cannot is refused by the recorder.
 */
export function traceUpdate(backend: TensorflowInternals, recorder: CallRecorder, trace: UpdateTrace): TracedUpdate {
  return new Tracer(backend, recorder, trace).run();
}

class Tracer {
  readonly #backend: TensorflowInternals;
  readonly #recorder: CallRecorder;
  readonly #trace: UpdateTrace;
  readonly #nodes: GraphNode[] = [];
  #count = 0;
  readonly #names = new Map<TensorId, string>();
  readonly #live: LivePort[] = [];
  readonly #kept: { name: string; id: TensorId }[] = [];
  /** The nodes that touched a variable since it was last written, that write included. */
  readonly #touched = new Map<string, string[]>();
  readonly #writes: string[] = [];
  readonly #pooled = new Set<TensorId>();

  constructor(backend: TensorflowInternals, recorder: CallRecorder, trace: UpdateTrace) {
    this.#backend = backend;
    this.#recorder = recorder;
    this.#trace = trace;
  }

  run(): TracedUpdate {
    const { inputs, state, outputs } = this.#trace;
    const ports = inputs.map(({ id, shape, dtype }): Port => {
      const name = this.#placeholder(shape, dtype);
      this.#names.set(id, name);
      return { name, shape, dtype };
    });
    this.#readState();
    for (const call of this.#recorder.calls) if (!FILLS.has(call.name)) this.#addCall(call);
    for (const { variable, after } of state) if (after !== undefined) this.#assign(variable, this.#nameOf(after));
    const order = this.#writes.map((name) => `^${name}`);
    const names = outputs.map(({ id, dtype }) =>
      this.#add('Identity', [this.#nameOf(id), ...order], [typeAttribute('T', dtype)]),
    );
    const variables = new Map(state.map(({ variable }) => [variable.name, variable]));
    return {
      ...{ nodes: this.#nodes, variables: [...variables.values()] },
      ...{ inputs: ports, live: this.#live, kept: this.#kept, outputs: names },
    };
  }

  /** Reads at the start what the update takes of the state. */
  #readState(): void {
    const used = new Set(this.#recorder.calls.filter(({ name }) => !FILLS.has(name)).flatMap(({ inputs }) => inputs));
    for (const { variable, id } of this.#trace.state) {
      if (!used.has(id) || this.#names.has(id)) continue;
      const whole = this.#read(variable);
      if (variable.members.length === 1) this.#names.set(id, whole);
      else this.#split(variable, whole);
    }
  }

  #read({ name }: StateVariable): string {
    const read = this.#add(READ, [name], [typeAttribute('dtype', DataType.float32)]);
    this.#touched.set(name, [...(this.#touched.get(name) ?? []), read]);
    return read;
  }

  #split(variable: StateVariable, whole: string): void {
    const pieces = this.#addNode(splitNode(this.#newName(), whole, variable.shapes, (value) => this.#constant(value)));
    variable.members.forEach((member, piece) => {
      this.#names.set(this.#trace.state[member]!.id, `${pieces}:${piece}`);
    });
  }

  #addCall({ name, attributes, inputs, outputs }: OpCall): void {
    const variables = [...new Set(inputs.flatMap((id) => this.#trace.handles.get(id)?.name ?? []))];
    const order = new Set(variables.flatMap((variable) => this.#touched.get(variable) ?? []));
    const operands = inputs.map((id) => this.#nameOf(id));
    if (FUSED_FORWARD.has(name) && !this.#pooled.has(inputs[0]!)) operands[0] = this.#unfused(operands[0]!);
    if (name === FUSED_BACKWARD) operands[0] = this.#flattened(operands[0]!, outputs[0]!.shape[0]!);
    const node = this.#add(name, [...operands, ...[...order].map((earlier) => `^${earlier}`)], attributes);
    for (const variable of variables) {
      this.#touched.set(variable, name === READ ? [...(this.#touched.get(variable) ?? []), node] : [node]);
    }
    if (variables.length > 0 && name !== READ) this.#writes.push(node);
    outputs.forEach(({ id }, index) => {
      if (UNFUSED.has(name)) this.#pooled.add(id);
      this.#names.set(id, index === 0 ? node : `${node}:${index}`);
    });
  }

  /** The same values behind an operation that no optimiser sees through, and that takes over the memory of what it gets. */
  #unfused(value: string): string {
    return this.#add('Snapshot', [value], [typeAttribute('T', DataType.float32)]);
  }

  /** A gradient as a matrix with a row of channels for each place: what others need too would be copied by `Snapshot`. */
  #flattened(gradient: string, channels: number): string {
    const shape = this.#constant({ dtype: DataType.int32, shape: [2], values: Int32Array.of(-1, channels) });
    const types = [typeAttribute('T', DataType.float32), typeAttribute('Tshape', DataType.int32)];
    return this.#add('Reshape', [gradient, shape], types);
  }

  #assign({ name }: StateVariable, value: string): void {
    const order = (this.#touched.get(name) ?? []).map((earlier) => `^${earlier}`);
    this.#writes.push(
      this.#add('AssignVariableOp', [name, value, ...order], [typeAttribute('dtype', DataType.float32)]),
    );
  }

  #nameOf(id: TensorId): string {
    const known = this.#names.get(id) ?? this.#trace.handles.get(id)?.name;
    if (known !== undefined) return known;
    const name = this.#outsideName(id, this.#recorder.uploads.get(id));
    this.#names.set(id, name);
    return name;
  }

  #outsideName(id: TensorId, upload: Upload | undefined): string {
    if (upload === undefined) return this.#keptName(id);
    return upload.compute ? this.#open(upload, upload.compute) : this.#constant(upload);
  }

  /** What changes from update to update: as integers, which stay in the memory of the processor until the graph takes them. */
  #open({ shape, dtype, values }: Upload, compute: () => TensorValues): string {
    const name = this.#placeholder(shape, DataType.int32);
    this.#live.push({ name, shape, values, compute });
    if (dtype === DataType.int32) return name;
    return this.#add('Bitcast', [name], [typeAttribute('T', DataType.int32), typeAttribute('type', dtype)]);
  }

  /** A tensor that was there before the update: the same for all updates, or two recordings differ. */
  #keptName(id: TensorId): string {
    const { binding } = this.#backend;
    // The binding tells type and shape of what an operation gives out; this one takes any type.
    const [{ id: same, dtype, shape }] = binding.executeOp('Identity', [], [id], 1) as [OpOutput];
    binding.deleteTensor(same);
    if (dtype === DataType.float32 && shape.reduce((product, size) => product * size, 1) > MAX_COPIED) {
      const from = this.#placeholder(shape, dtype);
      this.#kept.push({ name: from, id });
      return this.#filledOnce(shape, from);
    }
    const values = binding.tensorDataSync(id);
    if (!isShared(dtype)) this.#recorder.refuse('a tensor of another type than float32 and int32 is kept');
    if (values.length > MAX_WRITTEN) this.#recorder.refuse('a large tensor of integers is kept from update to update');
    return this.#constant({ dtype, shape, values });
  }

  /**
   * What is the same in every update. Numbers are read from a variable that is filled once: TensorFlow calculates with constants ahead,
   * such as 1 / 9 for a division by 9, which is another number in the last bit.
   */
  #constant({ dtype, shape, values }: ConstantValue): string {
    const constant = { dtype, shape, values };
    const name = this.#newName();
    if (dtype !== DataType.float32) return this.#addNode({ name, op: 'Const', inputs: [], attributes: [], constant });
    return this.#filledOnce(
      shape,
      this.#addNode({ name: `${name}/value`, op: 'Const', inputs: [], attributes: [], constant }),
    );
  }

  #filledOnce(shape: readonly number[], value: string): string {
    const name = this.#newName();
    this.#nodes.push(handleNode(name, shape), fillNode(name, value, ONCE));
    return this.#add(READ, [name], [typeAttribute('dtype', DataType.float32)]);
  }

  #placeholder(shape: readonly number[], dtype: number): string {
    return this.#add('Placeholder', [], [typeAttribute('dtype', dtype), shapeAttribute('shape', shape)]);
  }

  #add(op: string, inputs: readonly string[], attributes: readonly OpAttribute[]): string {
    return this.#addNode({ name: this.#newName(), op, inputs, attributes });
  }

  #addNode(node: GraphNode): string {
    this.#nodes.push(node);
    return node.name;
  }

  #newName(): string {
    return `${this.#trace.prefix}/${this.#count++}`;
  }
}

const isShared = (dtype: number) => Object.values(SHARED_TYPES).includes(dtype);
