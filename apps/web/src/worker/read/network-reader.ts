import {
  createNetworkTracer,
  type ExplainedValue,
  type InspectedConvolution,
  inspectConvolutions,
  type NetworkTrace,
  summarize,
} from '@penstroke/models';
import { classifyImages, createRecognizer, type Recognizer } from '@penstroke/recognizer';
import { createRunRecognizer } from '@penstroke/runs/read';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Network } from '../../storage/network.ts';
import { ToldError } from '../../words/told-error.ts';
import type { ChangedDigit, NetworkFacts, TracedDigit, WhyMaps } from '../messages/reader-messages.ts';

/** A network that reads, and whose layers can be looked at. */
export interface NetworkReader {
  readonly facts: NetworkFacts;
  readonly recognizer: Recognizer;
  /** @param pixels 28x28 bytes, 0 paper to 255 ink */
  inspect(pixels: Uint8Array): Promise<InspectedConvolution[]>;
  /** @param pixels as above */
  trace(pixels: Uint8Array): Promise<TracedDigit>;
  /** @param pixels as above; a stage and a value of it, by their places */
  explain(pixels: Uint8Array, stage: number, index: number): Promise<ExplainedValue>;
  /** @param pixels as above; an output by its place */
  why(pixels: Uint8Array, output: number): Promise<WhyMaps>;
  /** @param pixels as above; the output that shall win */
  change(pixels: Uint8Array, output: number): Promise<ChangedDigit>;
  /** @param pixels as above; an output, and the share of full ink by which each pixel works against it */
  addGrain(pixels: Uint8Array, output: number, amount: number): Promise<ChangedDigit>;
  /** The probability of each output for each of some images. @param images as above */
  classify(images: readonly Uint8Array[]): Promise<number[][]>;
  dispose(): void;
}

const INPUT = '28x28x1';
const DIGITS = Array.from({ length: 10 }, (_, digit) => String(digit));

/**
 * Puts a reader around a model, which becomes the reader's own.
 *
 * @throws ToldError for a network that does not take 28x28 grey pixels, or has classes that are neither ten nor digits
 */
export function createNetworkReader(
  model: LayersModel,
  about: Pick<Network, 'name' | 'normalization' | 'classNames' | 'ink'> & { readonly pretrained: boolean },
): NetworkReader {
  const { name, normalization, classNames, ink, pretrained } = about;
  const takes = (model.inputs[0]?.shape ?? []).slice(1).join('x');
  const gives = model.outputs[0]?.shape.at(-1);
  const readsDigits = classNames.length === gives && classNames.some((named) => DIGITS.includes(named));
  if (takes !== INPUT || !(readsDigits || gives === DIGITS.length)) {
    throw new ToldError(['networkForm', name, takes, String(gives)]);
  }
  // Ten classes of other things, such as clothes, take the places of the digits.
  const recognizer = readsDigits
    ? createRunRecognizer({
        model,
        record: { normalization, classNames, inputShape: [28, 28, 1], ...(ink && { ink }) },
      })
    : createRecognizer({ model, classNames: DIGITS, normalization, ...(ink && { ink }) });
  const { parameters, multiplyAdds, layers } = summarize(model);
  const { scale, offset } = normalization;
  const asInput = (pixels: Uint8Array) => Float32Array.from(pixels, (byte) => byte * scale + offset);
  const tracer = createNetworkTracer(model);
  // What is pointed at belongs to the digit that was traced last.
  let last: { readonly pixels: Uint8Array; readonly trace: NetworkTrace } | undefined;
  const traceOf = async (pixels: Uint8Array): Promise<NetworkTrace> => {
    if (!last?.pixels.every((byte, at) => byte === pixels[at])) {
      last = { pixels, trace: await tracer.trace(asInput(pixels)) };
    }
    return last.trace;
  };
  const classify = (images: readonly Uint8Array[]) =>
    classifyImages(model, images, { normalization, ...temperatureOf(model) });
  const outputNames = classNames.length === gives ? classNames : DIGITS;
  return {
    facts: {
      name,
      pretrained,
      classNames: readsDigits ? DIGITS : classNames,
      outputNames,
      stages: tracer.stages,
      parameters,
      multiplyAdds,
      layers,
    },
    recognizer,
    inspect: (pixels) => inspectConvolutions(model, asInput(pixels)),
    async trace(pixels) {
      const { values } = await traceOf(pixels);
      const [probabilities] = await classify([pixels]);
      return { values: values as TracedDigit['values'], probabilities: probabilities! };
    },
    explain: async (pixels, stage, index) => (await traceOf(pixels)).explain(stage, index),
    async why(pixels, output) {
      // Gradients and two hundred covered images are asked for seldom: their code comes with the first question.
      const { mapsOfWhy } = await import('./maps-of-why.ts');
      return mapsOfWhy(model, asInput(pixels), output, offset);
    },
    async change(pixels, output) {
      const { changeDigit } = await import('./changed-digits.ts');
      return changeDigit({ model, normalization, classify }, pixels, output);
    },
    async addGrain(pixels, output, amount) {
      const { grainDigit } = await import('./changed-digits.ts');
      return grainDigit({ model, normalization, classify }, pixels, { output, amount });
    },
    classify,
    dispose: () => model.dispose(),
  };
}

/** What the logits are divided by, where the network says so. */
function temperatureOf(model: LayersModel): { temperature?: number } {
  const { penstroke } = (model.getUserDefinedMetadata() ?? {}) as { penstroke?: { temperature?: unknown } };
  const temperature = penstroke?.temperature;
  return typeof temperature === 'number' && temperature > 0 ? { temperature } : {};
}
