import type { LayersModel, layers } from '@tensorflow/tfjs-layers';
import { imageShape } from '../image-shape.ts';
import { runLayers } from '../run-layers.ts';
import { explainSteps } from './explain-steps.ts';
import { explainTerms } from './explain-terms.ts';
import type { ExplainedValue } from './explained-value.ts';
import { type FoundStage, findStages } from './find-stages.ts';
import type { NetworkStage } from './network-stage.ts';

/** The path of one image through a network. */
export interface NetworkTrace {
  /** What each stage gives out, row by row, its maps innermost; copies that are the caller's. */
  readonly values: readonly Float32Array[];
  /**
   * Works out one value: the inputs and weights behind it, their sum, and what follows.
   *
   * @param stage its place among the tracer's stages
   * @param index its place among the stage's values
   * @throws RangeError for a place outside the stages or the stage's values
   */
  explain(stage: number, index: number): Promise<ExplainedValue>;
}

/** Follows images through a network, from stage to stage. */
export interface NetworkTracer {
  /** From the input to the answer. */
  readonly stages: readonly NetworkStage[];
  /**
   * Runs the network as for a prediction; no tensor is left behind.
   *
   * @param image height * width * channels numbers, rows from the top, normalised as the network was trained
   * @throws RangeError for another number of values
   */
  trace(image: ArrayLike<number>): Promise<NetworkTrace>;
}

/**
 * Prepares to look at every stage of a network. It shares the network's layers, so it has nothing of its own to dispose, and works
 * until the network is disposed; the next trace sees weights that have changed.
 *
 * @param model a network of one input, as `loadModel` and `createModel` give them: each layer once, with one output
 * @throws RangeError for any other network
 *
 * @example
 * const tracer = createNetworkTracer(model);
 * const { values, explain } = await tracer.trace(pixels);
 * tracer.stages[1].name; // conv1
 * const { terms, bias, value } = await explain(1, 0); // the upper left value of its first map
 */
export function createNetworkTracer(model: LayersModel): NetworkTracer {
  const stages = findStages(model);
  const chains = stages.flatMap(({ chain }) => chain);
  const run = runLayers(model, chains, 'stages');
  return {
    stages: stages.map(({ chain: _, ...stage }) => stage),
    async trace(image) {
      const outputs = run(image, imageShape('trace', model, image));
      try {
        const copies = await Promise.all(outputs.map(async (output) => Float32Array.from(await output.data())));
        const outputOf = new Map(chains.map((layer, place) => [layer, copies[place]!]));
        return traceOf(stages, outputOf);
      } finally {
        for (const output of outputs) output.dispose();
      }
    },
  };
}

function traceOf(stages: readonly FoundStage[], outputOf: ReadonlyMap<layers.Layer, Float32Array>): NetworkTrace {
  const values = stages.map(({ chain }) => outputOf.get(chain.at(-1)!)!);
  return {
    values,
    async explain(place, index) {
      const stage = stages[place];
      const value = values[place]?.[index];
      if (stage === undefined || value === undefined) {
        throw new RangeError(`explain: expected a value of the network, got ${index} of stage ${place}`);
      }
      const [from] = stage.from;
      if (from === undefined || stage.from.length > 1) {
        return { stage: place, index, how: 'none', terms: [], bias: 0, together: value, steps: [], value };
      }
      const worked = await explainTerms(stage, index, {
        stage: from,
        shape: stages[from]!.shape,
        values: values[from]!,
      });
      const outputs = stage.chain.map((layer) => outputOf.get(layer)![index]!);
      const steps = await explainSteps(stage.chain, outputs, index % stage.shape.at(-1)!);
      return {
        stage: place,
        index,
        ...worked,
        together: worked.how === 'none' ? outputs[0]! : worked.together,
        steps,
        value,
      };
    },
  };
}
