import { LAYER_CLASSES } from '../layers/layer-classes.ts';
import { ModelFormatError } from '../model-format-error.ts';
import { checkConfig } from './check-config.ts';
import { checkGraph, type GraphLayer } from './check-graph.ts';
import { asArray, asObject, fail, type Json } from './json.ts';

/** A layer of a checked topology. */
export interface CheckedLayer extends GraphLayer {
  readonly name: string;
  /** Known keys with values of their kinds, `name` among them, in the spelling of Keras or TensorFlow.js. */
  readonly config: Json;
}

/** A network of layers that lead from one input to one output. */
export interface CheckedTopology {
  /** That of the model; without one, tfjs-layers makes it. */
  readonly name: string | undefined;
  readonly layers: readonly CheckedLayer[];
  /** Names of layers. */
  readonly input: string;
  readonly output: string;
}

/** Ten times the layers of the deepest network here. */
const MAX_LAYERS = 500;
/** No image classifier of this kind has a window, a stride or a number of maps beyond this. */
const MAX_CONFIG_NUMBER = 2 ** 24;
const MAX_CONFIG_DEPTH = 8;
/** A name that cannot reach into a weight's path; those of an object's prototype are refused apart. */
const LAYER_NAME = /^[A-Za-z0-9][-A-Za-z0-9._]{0,99}$/;

/**
 * The topology of LayersModel artifacts from outside, checked before tfjs-layers builds it: a `Model`, `Functional` or
 * `Sequential` of known layers with names of their own, known keys and bounded numbers, whose connections lead from one input
 * to one output (on other graphs tfjs-layers would loop for ever).
 *
 * @returns a copy, which shares nothing with the file
 * @throws ModelFormatError when it is not
 */
export function checkTopology(topology: unknown): CheckedTopology {
  const outer = asObject('modelTopology', topology);
  expectKeras2(outer.keras_version);
  const model = asObject('the model', outer.model_config ?? outer);
  const kind = model.class_name;
  if (kind !== 'Model' && kind !== 'Functional' && kind !== 'Sequential') {
    fail('class_name to be Model, Functional or Sequential', kind);
  }
  const given = checkedCopy(model.config, 0);
  const config = kind === 'Sequential' ? connectSequence(given) : asObject('config', given);
  const layers = new Map<string, CheckedLayer>();
  for (const json of layersOf(config)) {
    const layer = checkLayer(json);
    if (layers.has(layer.name)) fail('layer names to differ', layer.name);
    layers.set(layer.name, layer);
  }
  const input = endOf('input_layers', config, layers);
  const output = endOf('output_layers', config, layers);
  checkGraph(layers, { input, output });
  const name = config.name ?? undefined;
  if (name !== undefined && typeof name !== 'string') fail('the name of the model as text', name);
  return { name: name as string | undefined, layers: [...layers.values()], input, output };
}

/** Keras 3 describes layers in other keys, which no TensorFlow.js reads; its own version is `tfjs-layers 4.22.0`. */
function expectKeras2(version: unknown): void {
  if (typeof version !== 'string' || !/^3\.[\w.]{1,20}$/.test(version)) return;
  throw new ModelFormatError(
    `loadModel: expected a model of Keras 2 or TensorFlow.js, got one of Keras ${version}; save it with the package tf-keras (TF_USE_LEGACY_KERAS=1), and convert that`,
  );
}

function layersOf(config: Json): Json[] {
  const layers = asArray('config.layers', config.layers);
  if (layers.length === 0 || layers.length > MAX_LAYERS) fail(`1 to ${MAX_LAYERS} layers`, layers.length);
  return layers.map((layer) => asObject('each layer', layer));
}

/**
 * A `Sequential` config as that of the same functional model: tfjs-layers 4.22 loses the custom layers within a
 * `Sequential`. (Older files hold the bare list of layers.)
 */
function connectSequence(config: unknown): Json {
  const sequence = Array.isArray(config) ? { layers: config } : asObject('config', config);
  const layers = layersOf(sequence);
  const first = asObject("each layer's config", layers[0]?.config);
  if (layers[0]?.class_name !== 'InputLayer') {
    const shape = asArray('the batch_input_shape of the first layer', first.batch_input_shape);
    const name = `${first.name}-input`;
    layers.unshift({ class_name: 'InputLayer', config: { name, batch_input_shape: shape, dtype: 'float32' } });
  }
  const names = layers.map((layer) => asObject("each layer's config", layer.config).name);
  const connected = layers.map((layer, index) => ({
    ...layer,
    name: names[index],
    inbound_nodes: index === 0 ? [] : [[[names[index - 1], 0, 0, {}]]],
  }));
  return {
    name: sequence.name ?? 'sequential',
    layers: connected,
    input_layers: [[names[0], 0, 0]],
    output_layers: [[names.at(-1), 0, 0]],
  };
}

function checkLayer(layer: Json): CheckedLayer {
  const className = layer.class_name;
  if (typeof className !== 'string' || !LAYER_CLASSES.has(className)) {
    return fail(`each layer's class_name to be one of ${[...LAYER_CLASSES.keys()].join(', ')}`, className);
  }
  const config = asObject("each layer's config", layer.config);
  const { name } = config;
  if (typeof name !== 'string' || !LAYER_NAME.test(name) || name in Object.prototype)
    return fail("each layer's config.name as a plain name", name);
  if (layer.name !== name) fail(`the layer ${name} to be named so throughout`, layer.name);
  checkConfig(className, config);
  return { name, className, config, inputs: inboundNames(name, layer) };
}

/** The layers whose outputs a layer takes. `inbound_nodes` is [[[name, nodeIndex, tensorIndex, kwargs?], ...], ...]. */
function inboundNames(name: string, layer: Json): string[] {
  const names: string[] = [];
  const nodes = asArray(`inbound_nodes of ${name}`, layer.inbound_nodes);
  // A layer that is applied more than once would need node indices to be followed; no network of this kind does that.
  if (nodes.length > 1) fail(`the layer ${name} to be applied once`, nodes.length);
  for (const node of nodes) {
    for (const connection of asArray(`inbound_nodes of ${name}`, node)) {
      const [from, nodeIndex, tensorIndex, kwargs] = asArray(`inbound_nodes of ${name}`, connection);
      if (typeof from !== 'string' || nodeIndex !== 0 || tensorIndex !== 0) {
        fail(`the inputs of ${name} as [name, 0, 0, {}]`, connection);
      }
      if (kwargs !== undefined && Object.keys(asObject(`the arguments of ${name}`, kwargs)).length > 0) {
        fail(`no call arguments at ${name}`, kwargs);
      }
      names.push(from as string);
    }
  }
  return names;
}

function endOf(key: string, config: Json, layers: ReadonlyMap<string, unknown>): string {
  const ends = asArray(key, config[key]);
  if (ends.length !== 1) fail(`one entry in ${key}`, ends.length);
  const [name, nodeIndex, tensorIndex] = asArray(key, ends[0]);
  if (typeof name !== 'string' || !layers.has(name) || nodeIndex !== 0 || tensorIndex !== 0) {
    return fail(`${key} as [[layer, 0, 0]]`, ends[0]);
  }
  return name;
}

/**
 * A copy of JSON from outside, its numbers finite and bounded, its nesting too. Built here, not by `structuredClone`: under
 * Jest that is another realm's, and so are its arrays, which tfjs-layers does not take for arrays.
 */
function checkedCopy(value: unknown, depth: number): unknown {
  if (depth > MAX_CONFIG_DEPTH) fail(`a config of at most ${MAX_CONFIG_DEPTH} levels`, 'more');
  if (typeof value === 'number' && !(Math.abs(value) <= MAX_CONFIG_NUMBER)) {
    fail(`numbers of at most ${MAX_CONFIG_NUMBER}`, String(value));
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Array.from(value, (entry) => checkedCopy(entry, depth + 1));
  const copy: Json = {};
  for (const [key, entry] of Object.entries(value)) {
    if (key === '__proto__' || key === 'customObjects' || key === 'custom_objects') fail('no such key', key);
    copy[key] = checkedCopy(entry, depth + 1);
  }
  return copy;
}
