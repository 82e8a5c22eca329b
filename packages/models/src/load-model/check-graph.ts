import { fail } from './json.ts';

/** A layer as far as its connections go. */
export interface GraphLayer {
  readonly className: string;
  /** The layers whose outputs it takes. */
  readonly inputs: readonly string[];
}

/** Layers that join several inputs. */
const JOINING = ['Add', 'Concatenate'];

/**
 * Checks the graph of a network: one input layer, every other layer fed, by one layer unless it joins several; all inputs
 * there, no cycle, and every layer on the way from input to output. On the rest tfjs-layers fails late or loops for ever.
 *
 * @throws ModelFormatError that names the first wrong layer
 */
export function checkGraph(
  layers: ReadonlyMap<string, GraphLayer>,
  { input, output }: { readonly input: string; readonly output: string },
): void {
  for (const [name, { className, inputs }] of layers) {
    if (className === 'InputLayer') {
      if (name !== input) fail('one input layer, that of input_layers', name);
      if (inputs.length > 0) fail(`the input layer ${name} without inputs`, inputs);
    } else if (JOINING.includes(className) ? inputs.length < 2 : inputs.length !== 1) {
      fail(`${JOINING.includes(className) ? 'several inputs' : 'one input'} of the layer ${name}`, inputs);
    }
    // tfjs-layers frees an input after its first use.
    if (new Set(inputs).size < inputs.length) fail(`the inputs of the layer ${name} to differ`, inputs);
    for (const from of inputs) if (!layers.has(from)) fail(`the input of ${name} to be a layer of the model`, from);
  }
  if (layers.get(input)?.className !== 'InputLayer') fail('an InputLayer in input_layers', input);
  checkCycles(layers);
  const unused = new Set(layers.keys());
  const open = [output];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (unused.delete(name)) open.push(...layers.get(name)!.inputs);
  }
  if (unused.size > 0) fail('every layer to lead to the output', [...unused][0]);
}

function checkCycles(layers: ReadonlyMap<string, GraphLayer>): void {
  const open = new Map(layers);
  while (open.size > 0) {
    const ready = [...open].filter(([, { inputs }]) => inputs.every((from) => !open.has(from)));
    if (ready.length === 0) fail('layers without a cycle', [...open.keys()]);
    for (const [name] of ready) open.delete(name);
  }
}
