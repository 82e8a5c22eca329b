import type { layers } from '@tensorflow/tfjs-layers';
import type { ExplainedStep } from './explained-value.ts';

/** They do nothing in a prediction. */
const IDLE = /Dropout|Noise/;

/** What the layers of a stage make of a sum, one after another. */
export async function explainSteps(
  chain: readonly layers.Layer[],
  /** Of each layer of the chain, at the value's place. */
  outputs: readonly number[],
  /** The value's map or unit. */
  unit: number,
): Promise<ExplainedStep[]> {
  const steps: ExplainedStep[] = [];
  for (const [place, layer] of chain.entries()) {
    const value = outputs[place]!;
    if (place === 0) {
      const activation = activationOf(layer);
      if (activation !== 'linear') steps.push({ what: activation, value });
    } else if (layer.getClassName() === 'BatchNormalization') {
      steps.push({ what: 'batch normalisation', ...(await normalisationOf(layer, unit)), value });
    } else if (!IDLE.test(layer.getClassName())) {
      steps.push({ what: wordOf(layer), value });
    }
  }
  return steps;
}

/** The activation inside a layer. */
function activationOf(layer: layers.Layer): string {
  const { activation } = layer.getConfig() as { activation?: unknown };
  return typeof activation === 'string' ? activation : 'linear';
}

function wordOf(layer: layers.Layer): string {
  const type = layer.getClassName();
  if (type === 'Activation') return activationOf(layer);
  return type.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).toLowerCase();
}

/** What inference multiplies by and adds, for one map. */
async function normalisationOf(layer: layers.Layer, unit: number): Promise<{ factor: number; offset: number }> {
  const numberOf = async (name: string, absent: number) => {
    const weight = layer.weights.find(({ originalName }) => originalName.endsWith(`/${name}`));
    return weight === undefined ? absent : (await weight.read().data())[unit]!;
  };
  const { epsilon } = layer.getConfig() as { epsilon: number };
  const variance = await numberOf('moving_variance', 1);
  const factor = (await numberOf('gamma', 1)) / Math.sqrt(variance + epsilon);
  return { factor, offset: (await numberOf('beta', 0)) - factor * (await numberOf('moving_mean', 0)) };
}
