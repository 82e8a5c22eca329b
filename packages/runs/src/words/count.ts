import { grouped } from './grouped.ts';

/** A whole number with its thousands separated: `count(55_000)` is `55,000`; another is rounded. */
export function count(value: number): string {
  return grouped(Math.round(value));
}
