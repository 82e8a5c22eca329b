import { type InspectedConvolution, inspectConvolutions, summarize } from '@penstroke/models';
import { createRecognizer, type Recognizer } from '@penstroke/recognizer';
import { aboutMetadata } from '@penstroke/runs';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Network } from '../../storage/network.ts';
import type { NetworkFacts } from '../messages/reader-messages.ts';

/** A network that reads, and whose layers can be looked at. */
export interface NetworkReader {
  readonly facts: NetworkFacts;
  readonly recognizer: Recognizer;
  /** @param pixels 28x28 bytes, 0 paper to 255 ink */
  inspect(pixels: Uint8Array): Promise<InspectedConvolution[]>;
  dispose(): void;
}

const INPUT = '28x28x1';
const DIGITS = Array.from({ length: 10 }, (_, digit) => String(digit));

/**
 * Puts a reader around a model, which becomes the reader's own.
 *
 * @throws RangeError for a network that does not take 28x28 grey pixels, or has classes that are neither ten nor digits
 */
export function createNetworkReader(
  model: LayersModel,
  about: Pick<Network, 'name' | 'normalization' | 'classNames'> & { readonly pretrained: boolean },
): NetworkReader {
  const { name, normalization, classNames, pretrained } = about;
  const takes = (model.inputs[0]?.shape ?? []).slice(1).join('x');
  const gives = model.outputs[0]?.shape.at(-1);
  const readsDigits = classNames.length === gives && classNames.some((named) => DIGITS.includes(named));
  if (takes !== INPUT || !(readsDigits || gives === DIGITS.length)) {
    throw new RangeError(
      `“${name}” needs ${takes} input with ${gives} classes. It is saved, but the drawing page supports only 28x28 grey, and digits or 10 classes.`,
    );
  }
  // Ten classes of other things, such as clothes, take the places of the digits.
  if (readsDigits) nameClasses(model, { normalization, classNames });
  const { parameters, multiplyAdds, layers } = summarize(model);
  const { scale, offset } = normalization;
  return {
    facts: { name, pretrained, classNames: readsDigits ? DIGITS : classNames, parameters, multiplyAdds, layers },
    recognizer: createRecognizer({ model, normalization }),
    inspect: (pixels) =>
      inspectConvolutions(
        model,
        Float32Array.from(pixels, (byte) => byte * scale + offset),
      ),
    dispose: () => model.dispose(),
  };
}

/** Tells the recognizer what the classes are; what else the network says of itself stays. */
function nameClasses(model: LayersModel, about: Pick<Network, 'normalization' | 'classNames'>): void {
  const { penstroke: own } = (model.getUserDefinedMetadata() ?? {}) as { penstroke?: object };
  const { penstroke: told } = aboutMetadata(about);
  model.setUserDefinedMetadata({ penstroke: { ...own, ...told } });
}
