import type { Recipe } from '@penstroke/recipes';
import { count } from '../words/count.ts';

/** A run's length for people: `6 epochs`, `200,000 samples`. */
export function describeLength(length: Recipe['length']): string {
  const [unit, value] = Object.entries(length)[0] as [string, number];
  return `${Number.isInteger(value) ? count(value) : value} ${value === 1 ? unit.replace(/s$/, '') : unit}`;
}
