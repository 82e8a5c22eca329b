import { reshape, slice, type Tensor, tidy } from '@tensorflow/tfjs-core';
import { biasOf, kernelOf } from '../layers/layer-weights.ts';
import { windowSpan } from '../window-span.ts';
import type { ExplainedTerm, ExplainedValue } from './explained-value.ts';
import type { FoundStage } from './find-stages.ts';

/** A stage's input: its place, shape and values. */
export interface StageInput {
  readonly stage: number;
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

type Worked = Pick<ExplainedValue, 'how' | 'terms' | 'bias' | 'together'>;

/** The terms of one value of a stage, and their sum, mean or maximum, in double precision. */
export async function explainTerms(stage: FoundStage, index: number, input: StageInput): Promise<Worked> {
  switch (stage.kind) {
    case 'convolution':
      return sumUp(
        windowTerms(stage, index, input, await columnOf(stage, index % stage.shape[2]!)),
        await bias(stage, index % stage.shape[2]!),
      );
    case 'dense': {
      const weights = await columnOf(stage, index);
      const terms = Array.from(input.values, (value, at) => termOf(input.stage, at, value, weights[at]!));
      return sumUp(terms, await bias(stage, index));
    }
    case 'max-pooling': {
      const terms = windowTerms(stage, index, input);
      return { how: 'maximum', terms, bias: 0, together: Math.max(...terms.map((term) => term.input)) };
    }
    case 'average-pooling': {
      const terms = windowTerms(stage, index, input);
      const sum = terms.reduce((total, term) => total + term.input, 0);
      return { how: 'mean', terms, bias: 0, together: sum / terms.length };
    }
    default:
      return { how: 'none', terms: [], bias: 0, together: Number.NaN };
  }
}

function sumUp(terms: readonly ExplainedTerm[], added: number): Worked {
  const together = terms.reduce((sum, { input, weight }) => sum + input * weight, added);
  return { how: 'sum', terms, bias: added, together };
}

/**
 * The inputs under the window of a position, rows first, maps innermost.
 *
 * @param weights of all maps for one filter; without: a pooling, which looks at its own map and leaves the padding out
 */
function windowTerms(
  { shape, window }: FoundStage,
  index: number,
  { stage, shape: [height, width, maps], values }: StageInput,
  weights?: Float32Array,
): ExplainedTerm[] {
  const { height: windowHeight, width: windowWidth, strides, padding } = window!;
  const [, outputWidth, outputMaps] = shape.length === 3 ? (shape as [number, number, number]) : [1, 1, shape[0]!];
  const map = index % outputMaps;
  const column = Math.floor(index / outputMaps) % outputWidth;
  const row = Math.floor(index / outputMaps / outputWidth);
  const start = (at: number, length: number, size: number, stride: number) =>
    at * stride - windowSpan('explain', length, size, stride, padding).before;
  const top = start(row, height!, windowHeight, strides[0]);
  const left = start(column, width!, windowWidth, strides[1]);
  const terms: ExplainedTerm[] = [];
  for (let y = top; y < top + windowHeight; y++) {
    for (let x = left; x < left + windowWidth; x++) {
      const inside = y >= 0 && y < height! && x >= 0 && x < width!;
      const at = (y * width! + x) * maps!;
      if (weights === undefined) {
        if (inside) terms.push(termOf(stage, at + map, values[at + map]!, 1));
        continue;
      }
      for (let channel = 0; channel < maps!; channel++) {
        const weight = weights[terms.length]!;
        terms.push(inside ? termOf(stage, at + channel, values[at + channel]!, weight) : termOf(stage, -1, 0, weight));
      }
    }
  }
  return terms;
}

function termOf(stage: number, index: number, input: number, weight: number): ExplainedTerm {
  return { stage, index, input, weight };
}

/** The weights of one filter or unit, in the kernel's order. */
async function columnOf({ chain }: FoundStage, unit: number): Promise<Float32Array> {
  const kernel = kernelOf(chain[0]!)!.read();
  const column: Tensor = tidy(() => {
    const units = kernel.shape.at(-1)!;
    return slice(reshape(kernel, [kernel.size / units, units]), [0, unit], [-1, 1]);
  });
  try {
    return (await column.data()) as Float32Array;
  } finally {
    column.dispose();
  }
}

async function bias({ chain }: FoundStage, unit: number): Promise<number> {
  const values = await biasOf(chain[0]!)?.read().data();
  return values?.[unit] ?? 0;
}
