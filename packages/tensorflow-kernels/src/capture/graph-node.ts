import type { OpAttribute, TensorValues } from '../runtime/tensorflow-internals.ts';
import { bytesField, concatBytes, floatField, packedField, varintField } from './wire.ts';

/** The values of a constant. */
export interface ConstantValue {
  /** `TF_DataType`. */
  readonly dtype: number;
  readonly shape: readonly number[];
  readonly values: TensorValues;
}

/** A node of TensorFlow's graph. */
export interface GraphNode {
  readonly name: string;
  readonly op: string;
  /** Names of outputs, `node` or `node:1`; `^node` for a node that only has to come before. */
  readonly inputs: readonly string[];
  readonly attributes: readonly OpAttribute[];
  /** Of a `Const`. */
  readonly constant?: ConstantValue;
}

/** `TF_AttrType` of TensorFlow's C interface, to the fields of `AttrValue` (tensorflow/core/framework/attr_value.proto). */
const ENCODERS: Readonly<Record<number, (value: OpAttribute['value']) => Uint8Array>> = {
  0: (value) => bytesField(2, String(value)),
  1: (value) => (Array.isArray(value) ? bytesField(1, packedField(3, value)) : varintField(3, Number(value))),
  2: (value) => floatField(4, Number(value)),
  3: (value) => varintField(5, Number(value)),
  4: (value) => varintField(6, Number(value)),
  5: (value) => bytesField(7, encodeShape(value as readonly number[])),
};

/** The attribute of a type. */
export const typeAttribute = (name: string, value: number): OpAttribute => ({ name, type: 4, value });
/** An attribute of an integer. */
export const intAttribute = (name: string, value: number): OpAttribute => ({ name, type: 1, value });
/** The attribute of a shape. */
export const shapeAttribute = (name: string, value: readonly number[]): OpAttribute => ({ name, type: 5, value });

/** A node as a field of `GraphDef`. */
export function encodeNode({ name, op, inputs, attributes, constant }: GraphNode): Uint8Array {
  const values = attributes.map((attribute) => encodeAttribute(attribute.name, encodeValue(attribute)));
  if (constant) {
    const { dtype, shape, values: numbers } = constant;
    const content = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
    const tensor = [varintField(1, dtype), bytesField(2, encodeShape(shape)), bytesField(4, content)];
    values.push(encodeAttribute('dtype', varintField(6, dtype)), encodeAttribute('value', bytesField(8, tensor)));
  }
  return bytesField(1, [
    bytesField(1, name),
    bytesField(2, op),
    ...inputs.map((input) => bytesField(3, input)),
    ...values,
  ]);
}

function encodeAttribute(name: string, value: Uint8Array): Uint8Array {
  return bytesField(5, [bytesField(1, name), bytesField(2, value)]);
}

function encodeValue({ name, type, value }: OpAttribute): Uint8Array {
  const encode = ENCODERS[type];
  if (encode === undefined)
    throw new RangeError(`encodeNode: expected a type of attribute from 0 to 5 for ${name}, got ${type}`);
  return encode(value);
}

function encodeShape(shape: readonly number[]): Uint8Array {
  return concatBytes(shape.map((size) => bytesField(2, varintField(1, size))));
}
