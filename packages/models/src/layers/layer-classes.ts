import { layers } from '@tensorflow/tfjs-layers';
import { FusedActivation } from './activation.ts';
import { FusedBatchNormalization } from './batch-normalization.ts';
import { FusedConv2D } from './conv2d.ts';
import { FusedDense } from './dense.ts';
import { StatelessDropout } from './dropout.ts';
import { LocalResponseNormalization } from './local-response-normalization.ts';

/** A class that a LayersModel JSON may name: made from a config in which names are camelCase. */
// biome-ignore lint/suspicious/noExplicitAny: each class takes a config of its own
export type LayerClass = new (config: any) => layers.Layer;

function classOf(layer: layers.Layer): LayerClass {
  return layer.constructor as LayerClass;
}

/**
 * The layers that `loadModel` builds, by their names in the JSON. Those of the first lines are this package's, the
 * others are the stock ones. Layers outside this list (recurrent, nested models, ...) are refused: none of them occurs in
 * an image classifier of this kind, and each would have to be checked against hostile input.
 */
export const LAYER_CLASSES: ReadonlyMap<string, LayerClass> = new Map<string, LayerClass>([
  ['Conv2D', FusedConv2D],
  ['Dense', FusedDense],
  ['BatchNormalization', FusedBatchNormalization],
  ['Activation', FusedActivation],
  ['Dropout', StatelessDropout],
  ['LocalResponseNormalization', LocalResponseNormalization],
  ['InputLayer', classOf(layers.inputLayer({ name: 'stock', inputShape: [1] }))],
  ['DepthwiseConv2D', classOf(layers.depthwiseConv2d({ name: 'stock', kernelSize: 1 }))],
  ['MaxPooling2D', classOf(layers.maxPooling2d({ name: 'stock' }))],
  ['AveragePooling2D', classOf(layers.averagePooling2d({ name: 'stock' }))],
  ['GlobalAveragePooling2D', classOf(layers.globalAveragePooling2d({ name: 'stock' }))],
  ['GlobalMaxPooling2D', classOf(layers.globalMaxPooling2d({ name: 'stock' }))],
  ['ZeroPadding2D', classOf(layers.zeroPadding2d({ name: 'stock' }))],
  ['Flatten', classOf(layers.flatten({ name: 'stock' }))],
  ['Reshape', classOf(layers.reshape({ name: 'stock', targetShape: [1] }))],
  ['ReLU', classOf(layers.reLU({ name: 'stock' }))],
  ['ELU', classOf(layers.elu({ name: 'stock' }))],
  ['LeakyReLU', classOf(layers.leakyReLU({ name: 'stock' }))],
  ['Softmax', classOf(layers.softmax({ name: 'stock' }))],
  ['Add', classOf(layers.add({ name: 'stock' }))],
  ['Concatenate', classOf(layers.concatenate({ name: 'stock' }))],
]);
