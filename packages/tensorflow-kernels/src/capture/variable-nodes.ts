/** Nodes around the variables of a session. */
import { DataType } from '../runtime/data-type.ts';
import { type ConstantValue, type GraphNode, intAttribute, shapeAttribute, typeAttribute } from './graph-node.ts';

/** Ends the name of what fills a variable from the state. */
export const FILL = '/fill';
/** Ends the name of what fills a variable for good. */
export const ONCE = '/once';

/** A variable of a session. */
export function handleNode(name: string, shape: readonly number[]): GraphNode {
  const attributes = [
    typeAttribute('dtype', DataType.float32),
    shapeAttribute('shape', shape),
    { name: 'shared_name', type: 0, value: name },
  ];
  return { name, op: 'VarHandleOp', inputs: [], attributes };
}

/** What fills a variable: `FILL` at each coming of the state, `ONCE` at the start of a session. */
export function fillNode(variable: string, value: string, suffix: string): GraphNode {
  const attributes = [typeAttribute('dtype', DataType.float32)];
  return { name: `${variable}${suffix}`, op: 'AssignVariableOp', inputs: [variable, value], attributes };
}

/** Cuts a flat variable into its members. */
export function splitNode(
  name: string,
  whole: string,
  shapes: readonly (readonly number[])[],
  constant: (value: ConstantValue) => string,
): GraphNode {
  const sizes = Int32Array.from(shapes, ([size]) => size!);
  const operands = [
    whole,
    constant({ dtype: DataType.int32, shape: [sizes.length], values: sizes }),
    constant({ dtype: DataType.int32, shape: [], values: Int32Array.of(0) }),
  ];
  const types = [typeAttribute('T', DataType.float32), typeAttribute('Tlen', DataType.int32)];
  return { name, op: 'SplitV', inputs: operands, attributes: [intAttribute('num_split', sizes.length), ...types] };
}
