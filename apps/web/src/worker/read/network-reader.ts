import { type LayerSummary, summarize } from '@penstroke/models';
import { createRecognizer, type Recognizer } from '@penstroke/recognizer';
import { type Tensor, tensor4d, tidy } from '@tensorflow/tfjs-core';
import { input, type LayersModel, layers, model as layersModel, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import type { Network } from '../../storage/network.ts';
import type { InspectedLayer, LayerArithmetic, NetworkFacts } from '../messages/reader-messages.ts';

/** A network that reads, and whose layers can be looked at. */
export interface NetworkReader {
  readonly facts: NetworkFacts;
  readonly recognizer: Recognizer;
  /** @param pixels 28x28 bytes, 0 paper to 255 ink */
  inspect(pixels: Uint8Array): Promise<InspectedLayer[]>;
  dispose(): void;
}

const SIDE = 28;
const CLASSES = 10;

/**
 * Puts a reader around a model, which becomes the reader's own.
 *
 * @throws RangeError for a network that does not take 28x28 grey pixels, or has other than ten classes
 */
export function createNetworkReader(
  model: LayersModel,
  about: Pick<Network, 'name' | 'normalization' | 'classNames'> & { readonly pretrained: boolean },
): NetworkReader {
  const takes = (model.inputs[0]?.shape ?? []).slice(1).join('x');
  const gives = model.outputs[0]?.shape.at(-1);
  if (takes !== `${SIDE}x${SIDE}x1` || gives !== CLASSES) {
    throw new RangeError(
      `The pen draws 28x28 grey pixels of ten classes; “${about.name}” takes ${takes} and tells ${gives} apart. It is kept, but cannot read here.`,
    );
  }
  const { scale, offset } = about.normalization;
  const convolutions = model.layers.filter((layer) => layer.getClassName() === 'Conv2D');
  const outputs = convolutions.map((layer) => layer.output as SymbolicTensor);
  const inside = outputs.length === 0 ? undefined : layersModel({ inputs: model.inputs, outputs });
  return {
    facts: describe(model, about),
    recognizer: createRecognizer({ model: takingUnitRange(model, about.normalization) }),
    async inspect(pixels) {
      if (inside === undefined) return [];
      const values = Float32Array.from(pixels, (byte) => byte * scale + offset);
      const answers = tidy(() => {
        const answer = inside.apply(tensor4d(values, [1, SIDE, SIDE, 1]), { training: false }) as Tensor | Tensor[];
        return Array.isArray(answer) ? answer : [answer];
      });
      try {
        return await Promise.all(
          convolutions.map(async (layer, index): Promise<InspectedLayer> => {
            const kernel = layer.weights.find(({ originalName }) => /kernel$/.test(originalName))!.read();
            const answer = answers[index]!;
            return {
              name: layer.name,
              filterShape: kernel.shape as [number, number, number, number],
              filters: Float32Array.from(await kernel.data()),
              mapShape: answer.shape.slice(1) as [number, number, number],
              maps: Float32Array.from(await answer.data()),
            };
          }),
        );
      } finally {
        for (const answer of answers) answer.dispose();
      }
    },
    dispose: () => model.dispose(),
  };
}

/** The recognizer gives 0 to 1; a network that was trained on other numbers gets a first layer that makes them. */
function takingUnitRange(network: LayersModel, { scale, offset }: Network['normalization']): LayersModel {
  if (Math.abs(scale * 255 - 1) < 1e-6 && offset === 0) return network;
  const unit = input({ shape: [SIDE, SIDE, 1] });
  const scaled = layers.rescaling({ scale: scale * 255, offset }).apply(unit) as SymbolicTensor;
  return layersModel({ inputs: unit, outputs: network.apply(scaled) as SymbolicTensor });
}

function describe(
  model: LayersModel,
  { name, classNames, pretrained }: { name: string; classNames: readonly string[]; pretrained: boolean },
): NetworkFacts {
  const summary = summarize(model);
  return {
    name,
    pretrained,
    classNames,
    parameters: summary.parameters,
    multiplyAdds: summary.multiplyAdds,
    layers: summary.layers.map((layer: LayerSummary, index): LayerArithmetic => {
      const { weights } = model.layers[index]!;
      const kernel = weights.find(({ originalName }) => /kernel$/.test(originalName));
      return {
        name: layer.name,
        type: layer.type,
        outputShape: layer.outputShape,
        ...(kernel && { kernelShape: kernel.shape }),
        hasBias: weights.some(({ originalName }) => /bias$/.test(originalName)),
        parameters: layer.parameters,
        multiplyAdds: layer.multiplyAdds,
      };
    }),
  };
}
