/** Height, width, channels. */
export type InputShape = [height: number, width: number, channels: number];

interface LayerJson {
  readonly config?: ConfigJson;
}
interface ConfigJson {
  readonly layers?: unknown;
  readonly batch_input_shape?: unknown;
  readonly batchInputShape?: unknown;
}

/** How deep networks within networks are followed. */
const MAX_DEPTH = 8;

/**
 * The images that a network takes, from the topology in its `model.json`.
 *
 * @returns undefined where the first layer does not say, or takes something else than images
 */
export function inputShapeOf(modelTopology: object): InputShape | undefined {
  const topology = modelTopology as { model_config?: LayerJson } & LayerJson;
  return shapeWithin((topology.model_config ?? topology).config, 0);
}

function shapeWithin(config: unknown, depth: number): InputShape | undefined {
  if (typeof config !== 'object' || config === null || depth > MAX_DEPTH) return undefined;
  // Older files of a Sequential hold the bare list of layers.
  const { layers, batch_input_shape, batchInputShape }: ConfigJson = Array.isArray(config)
    ? { layers: config }
    : config;
  const [, ...sides] = asArray(batch_input_shape ?? batchInputShape);
  if (sides.length === 3 && sides.every((side) => Number.isSafeInteger(side) && (side as number) > 0)) {
    return sides as InputShape;
  }
  for (const layer of asArray(layers)) {
    const shape = shapeWithin((layer as LayerJson | null)?.config, depth + 1);
    if (shape) return shape;
  }
  return undefined;
}

function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
