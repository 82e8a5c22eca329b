import { explainConvolution, explainPooling, type Matrix } from '@penstroke/models';
import { texts } from '../../words/texts.ts';

/** Rows and columns of the pooled window. */
export const POOL_WINDOW = 3;

/** What is worked out by hand. */
export interface Choices {
  /** Rows of weights; only a convolution uses them. */
  readonly filter: Matrix;
  readonly operation: 'convolution' | 'max' | 'average';
  readonly stride: 1 | 2 | 3;
  readonly padding: 'valid' | 'same';
}

/** One position of the window. */
export interface WorkedStep {
  /** Of the window's upper left corner; negative above and left of the picture. */
  readonly inputRow: number;
  readonly inputColumn: number;
  /** The arithmetic, as people write it. */
  readonly words: string;
}

export interface Worked {
  readonly output: Matrix;
  /** Rows and columns of zeros around the input. */
  readonly padding: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** One for each output value, row by row. */
  readonly steps: readonly WorkedStep[];
}

/** Works out every position of the window, with its arithmetic in words. */
export function workOut(input: Matrix, { filter, operation, stride, padding }: Choices): Worked {
  if (operation === 'convolution') {
    const worked = explainConvolution({ input, filter, stride, padding });
    return { ...worked, steps: worked.steps.map((step) => ({ ...step, words: sumWords(step, filter) })) };
  }
  const worked = explainPooling({ input, size: POOL_WINDOW, stride, padding, kind: operation });
  return { ...worked, steps: worked.steps.map((step) => ({ ...step, words: poolWords(operation, step) })) };
}

/** A number with at most two decimals and a real minus sign. */
export function word(value: number): string {
  const short = Number(value.toFixed(2)).toString();
  return texts()
    .numbers.fixed(value, short.split('.')[1]?.length ?? 0)
    .replace('-', '\u2212');
}

type ConvolutionStep = ReturnType<typeof explainConvolution>['steps'][number];
type PoolingStep = ReturnType<typeof explainPooling>['steps'][number];

function sumWords({ window, sum }: ConvolutionStep, filter: Matrix): string {
  const terms = window.flatMap((row, y) => row.map((pixel, x) => `${word(pixel ?? 0)}·${bracketed(filter[y]![x]!)}`));
  return `${terms.join(' + ')} = ${word(sum)}`;
}

function poolWords(kind: 'max' | 'average', { values, result }: PoolingStep): string {
  return kind === 'max'
    ? `max(${texts().numbers.row(values.map(word))}) = ${word(result)}`
    : `(${values.map(bracketed).join(' + ')}) / ${values.length} = ${word(result)}`;
}

function bracketed(value: number): string {
  return value < 0 ? `(${word(value)})` : word(value);
}
