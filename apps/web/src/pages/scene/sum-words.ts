import type { ExplainedStep, ExplainedValue } from '@penstroke/models';
import { texts } from '../../words/texts.ts';

/** A number with two decimals, more where it would be nothing, and a real minus sign. */
export function numberWord(value: number): string {
  const size = Math.abs(value);
  const digits = size >= 1000 ? 0 : size >= 100 ? 1 : size > 0 && size < 0.005 ? 4 : 2;
  const text = Number(value.toFixed(digits)) === 0 ? '0' : texts().numbers.fixed(value, digits);
  return text.replace('-', '\u2212');
}

/** The same for a small cell, where four decimals have no room: what is nearly nothing is `0.00` there, and nothing `0`. */
export function cellWord(value: number): string {
  const size = Math.abs(value);
  return size > 0 && size < 0.005 ? texts().numbers.fixed(size, 2) : numberWord(value);
}

/** In brackets where a sign would follow a sign. */
export function bracketed(value: number): string {
  return value < 0 ? `(${numberWord(value)})` : numberWord(value);
}

/** The parts of a sum: `0.42 + (−0.10)`. */
export function addedWords(parts: readonly number[]): string {
  return parts.map(bracketed).join(' + ');
}

/** The parts of a sum, strongest first; those after the first `told` come as one: `0.42 + (−0.10) + the other 3 maps 0.02`. */
export function strongestWords(
  sorted: readonly number[],
  told: number,
  others: (count: number, sum: string) => string,
): string {
  const words = addedWords(sorted.slice(0, told));
  if (sorted.length <= told) return words;
  const rest = sorted.slice(told).reduce((sum, part) => sum + part, 0);
  return `${words} + ${others(sorted.length - told, bracketed(rest))}`;
}

/** What a bias adds, if there is one: ` + bias 0.03`. */
export function biasWords(bias: number): string {
  return bias === 0 ? '' : ` + ${texts().scene.bias} ${bracketed(bias)}`;
}

/** What the layers after the sum make of it: ` → relu = 0.52`. */
export function stepsWords({ together, steps }: Pick<ExplainedValue, 'together' | 'steps'>): string {
  let before = together;
  let words = '';
  for (const step of steps) {
    words += ` → ${stepWords(step, before)} = ${numberWord(step.value)}`;
    before = step.value;
  }
  return words;
}

function stepWords({ what, factor, offset }: ExplainedStep, before: number): string {
  if (factor === undefined || offset === undefined) return stepName(what);
  return `${stepName(what)}: ${bracketed(before)} · ${bracketed(factor)} + ${bracketed(offset)}`;
}

/** What people call what a layer does to a sum; activations have one name everywhere. */
export function stepName(what: string): string {
  return what === 'batch normalisation' ? texts().scene.batchNormalisation : what;
}
