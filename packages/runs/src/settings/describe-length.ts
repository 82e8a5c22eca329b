import type { Recipe } from '@penstroke/recipes';
import { grouped } from '../words/grouped.ts';

/** A run's length for people: `6 epochs`, `200,000 samples`. */
export function describeLength(length: Recipe['length']): string {
  const [unit, value] = Object.entries(length)[0] as [string, number];
  return `${grouped(value)} ${value === 1 ? unit.replace(/s$/, '') : unit}`;
}
