import type { ExplainedStep, ExplainedValue } from '@penstroke/models';

/** A number with two decimals, more where it would be nothing, and a real minus sign. */
export function numberWord(value: number): string {
  const size = Math.abs(value);
  const digits = size >= 1000 ? 0 : size >= 100 ? 1 : size > 0 && size < 0.005 ? 4 : 2;
  const text = value.toFixed(digits);
  return (Number(text) === 0 ? '0' : text).replace('-', '\u2212');
}

/** In brackets where a sign would follow a sign. */
export function bracketed(value: number): string {
  return value < 0 ? `(${numberWord(value)})` : numberWord(value);
}

/** The parts of a sum: `0.42 + (−0.10) + bias 0.03`. */
export function addedWords(parts: readonly number[], bias: number): string {
  const added = parts.map(bracketed).join(' + ');
  return bias === 0 ? added : `${added} + bias ${bracketed(bias)}`;
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
  if (factor === undefined || offset === undefined) return what;
  return `${what}: ${bracketed(before)} · ${bracketed(factor)} + ${bracketed(offset)}`;
}
