import { createModel, saveModel } from '@penstroke/models';
import type { io } from '@tensorflow/tfjs-core';
import { type LayersModel, layers, model as layersModel, sequential } from '@tensorflow/tfjs-layers';

/** Makes the artifacts that are mutated: our networks, small, one with branches and one in a row, which hold every layer that loads. */
export async function makeSpecimens(): Promise<io.ModelArtifacts[]> {
  const made = [
    createModel('lenet-bn', { seed: 3, inputShape: [8, 8, 1] }),
    createModel('alexnet-norm', { seed: 3, inputShape: [4, 4, 1] }),
    createModel('tiny', { seed: 3, inputShape: [28, 28, 1] }),
    branched(),
    inARow(),
  ];
  const artifacts = await Promise.all(made.map(saveModel));
  for (const model of made) model.dispose();
  return artifacts;
}

function branched(): LayersModel {
  const input = layers.input({ shape: [6, 6, 1] });
  const left = layers.conv2d({ filters: 2, kernelSize: 3, padding: 'same', activation: 'relu' }).apply(input);
  const right = layers.depthwiseConv2d({ kernelSize: 3, padding: 'same', depthMultiplier: 2 }).apply(input);
  const sum = layers.add().apply([left, right] as never);
  const both = layers.concatenate().apply([sum, left] as never);
  const flat = layers.globalAveragePooling2d({}).apply(layers.zeroPadding2d().apply(both) as never);
  return layersModel({ inputs: input, outputs: layers.dense({ units: 3 }).apply(flat as never) as never });
}

function inARow(): LayersModel {
  return sequential({
    layers: [
      layers.conv2d({ inputShape: [6, 6, 1], filters: 2, kernelSize: 3, dilationRate: 2, padding: 'same' }),
      layers.reLU({ maxValue: 6 }),
      layers.averagePooling2d({ poolSize: 2, strides: 1 }),
      layers.reshape({ targetShape: [25, 2] }),
      layers.elu({}),
      layers.reshape({ targetShape: [5, 5, 2] }),
      layers.maxPooling2d({ poolSize: 2 }),
      layers.globalMaxPooling2d({}),
      layers.leakyReLU({ alpha: 0.1 }),
      layers.dense({ units: 3, kernelConstraint: 'nonNeg' }),
      layers.softmax({ axis: -1 }),
    ],
  });
}
