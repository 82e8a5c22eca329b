import '@tensorflow/tfjs-backend-cpu';
import { loadModel, ModelFormatError } from '@penstroke/models';
import { type io, memory, type Tensor, tidy, zeros } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { throwDice } from '../dice.ts';
import { mutateJson } from './mutate-json.ts';

/** No prediction of a mutant with more numbers than this: plain JavaScript would take seconds for them, rightly. */
const MAX_PREDICTED = 20_000;

/** What came of a mutant. */
export interface ModelTrial {
  /** What went wrong, if anything. */
  readonly bad?: string;
  readonly loaded: boolean;
  /** Processor time: on a busy machine the clock says little. */
  readonly cpuMs: number;
}

/** Loads a mutant, predicts with it if it loads, and looks for what is left. */
export async function tryModel(
  specimens: readonly io.ModelArtifacts[],
  { seed, trial }: { seed: number; trial: number },
): Promise<ModelTrial> {
  const dice = throwDice({ seed, suite: 'models', trial });
  const { modelTopology, weightSpecs, weightData } = dice.pick(specimens);
  const json = JSON.parse(JSON.stringify({ modelTopology, weightSpecs })) as object;
  for (let changes = 1 + dice.below(3); changes > 0; changes--) mutateJson(json, dice);
  const before = memory().numTensors;
  const startedAt = process.cpuUsage();
  let problem: string | undefined;
  let loaded = false;
  try {
    const model = await loadModel({ ...json, weightData } as io.ModelArtifacts);
    loaded = true;
    predict(model);
    model.dispose();
  } catch (error) {
    if (!ModelFormatError.isInstance(error)) problem = `${error}`;
  }
  const { user, system } = process.cpuUsage(startedAt);
  const left = memory().numTensors - before;
  if (left !== 0) problem ??= `${left} tensors left`;
  return { ...(problem !== undefined && { bad: problem.slice(0, 200) }), loaded, cpuMs: (user + system) / 1000 };
}

function predict(model: LayersModel): void {
  const sizes = model.layers.map(({ outputShape }) => (outputShape as number[]).slice(1).reduce((a, b) => a * b, 1));
  if (sizes.reduce((a, b) => a + b, 0) > MAX_PREDICTED) return;
  tidy(() => (model.predict(zeros([1, ...(model.inputs[0]!.shape.slice(1) as number[])])) as Tensor).dataSync());
}
