/**
 * The classes behind the layers and initialisers of tfjs-layers, which exports their factories alone. A subclass keeps the
 * static `className`, so it is written into a LayersModel JSON under the stock name and any tfjs can read the file.
 */
import { initializers, layers } from '@tensorflow/tfjs-layers';

type LayerFactory =
  | typeof layers.activation
  | typeof layers.conv2d
  | typeof layers.dense
  | typeof layers.batchNormalization
  | typeof layers.dropout
  | typeof layers.maxPooling2d;

/** A class whose instances are what `Factory` returns, made from its arguments. */
export type ClassOf<Factory extends (...args: never[]) => object> = new (
  ...args: Parameters<Factory>
) => ReturnType<Factory>;

/** The class of an instance. The instance must be named: an unnamed layer would advance the process-wide name counter. */
function classOf<Factory extends LayerFactory>(instance: ReturnType<Factory>): ClassOf<Factory> {
  return instance.constructor as ClassOf<Factory>;
}

export const StockActivation: ClassOf<typeof layers.activation> = classOf<typeof layers.activation>(
  layers.activation({ name: 'stock', activation: 'linear' }),
);

export const StockConv2D: ClassOf<typeof layers.conv2d> = classOf<typeof layers.conv2d>(
  layers.conv2d({ name: 'stock', filters: 1, kernelSize: 1 }),
);

export const StockDense: ClassOf<typeof layers.dense> = classOf<typeof layers.dense>(
  layers.dense({ name: 'stock', units: 1 }),
);

export const StockBatchNormalization: ClassOf<typeof layers.batchNormalization> = classOf<
  typeof layers.batchNormalization
>(layers.batchNormalization({ name: 'stock' }));

export const StockDropout: ClassOf<typeof layers.dropout> = classOf<typeof layers.dropout>(
  layers.dropout({ name: 'stock', rate: 0 }),
);

export const StockMaxPooling2D: ClassOf<typeof layers.maxPooling2d> = classOf<typeof layers.maxPooling2d>(
  layers.maxPooling2d({ name: 'stock' }),
);

/** An object that fills a new weight. */
export type Initializer = ReturnType<typeof initializers.zeros>;

export const StockVarianceScaling: ClassOf<typeof initializers.varianceScaling> = initializers.varianceScaling({
  scale: 1,
  mode: 'fanIn',
  distribution: 'normal',
}).constructor as ClassOf<typeof initializers.varianceScaling>;

export const StockRandomNormal: ClassOf<typeof initializers.randomNormal> = initializers.randomNormal({})
  .constructor as ClassOf<typeof initializers.randomNormal>;

export const StockTruncatedNormal: ClassOf<typeof initializers.truncatedNormal> = initializers.truncatedNormal({})
  .constructor as ClassOf<typeof initializers.truncatedNormal>;
