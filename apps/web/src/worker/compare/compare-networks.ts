import { createEvaluationSource, type ImageSet, type ImageSets, placeImages, split } from '@penstroke/dataset';
import { summarize } from '@penstroke/models';
import { createRun, type PreparedRun } from '@penstroke/recipes';
import { evaluate, type RunEndEvent, train } from '@penstroke/trainer';
import type { ComparedResult, Comparison, ComparisonReply } from '../messages/comparison-messages.ts';
import { comparisonRecipe } from './comparison-recipe.ts';

/** Updates between two reports of how far a network is. */
const DISPLAY_STEP = 5;

/** Trains the networks one after another on the same digits, and tells how well each reads digits that it has not seen. */
export async function compareNetworks(
  comparison: Comparison,
  sets: Pick<ImageSets, 'train' | 'test'>,
  tell: (reply: ComparisonReply) => void,
): Promise<void> {
  const { networks, trainCount, validationCount, testCount, seed } = comparison;
  const first = (set: ImageSet, count: number) => split(set, { count, take: 'first' });
  const used = first(sets.train, validationCount + trainCount).taken;
  const imageSets = { train: used, test: first(sets.test, testCount).taken };
  const learnt = first(used, validationCount).rest;
  for (const [network, compared] of networks.entries()) {
    const run = createRun({ recipe: comparisonRecipe(compared, comparison), imageSets, seed });
    try {
      const end = await trainOne(run, network, tell);
      const trainAccuracy = await accuracyOn(learnt, run);
      tell({ kind: 'result', network, result: resultOf(run, end, trainAccuracy) });
    } finally {
      run.dispose();
    }
  }
}

async function trainOne(run: PreparedRun, network: number, tell: (reply: ComparisonReply) => void) {
  let steps = 1;
  for await (const event of train({ ...run.trainOptions, displayStep: DISPLAY_STEP })) {
    if (event.event === 'run-start') steps = event.steps;
    if (event.event === 'step') tell({ kind: 'update', network, step: event.step, steps });
    if (event.event === 'evaluation' && event.on === 'validation') {
      tell({ kind: 'pass', network, step: event.step, accuracy: event.accuracy });
    }
    if (event.event === 'run-end') return event;
  }
  throw new Error('compareNetworks: expected a run to end, got none');
}

async function accuracyOn(set: ImageSet, { model, normalization }: PreparedRun): Promise<number> {
  const images = placeImages(set, normalization);
  try {
    return (await evaluate(model, createEvaluationSource(images))).accuracy;
  } finally {
    images.dispose();
  }
}

function resultOf({ model }: PreparedRun, end: RunEndEvent, trainAccuracy: number): ComparedResult {
  const { parameters, multiplyAdds } = summarize(model);
  return {
    testAccuracy: end.testAccuracy!,
    testErrors: end.testErrors!,
    testCount: end.testCount!,
    trainAccuracy,
    trainSeconds: end.trainSeconds,
    parameters,
    multiplyAdds,
  };
}
