import { fieldOf, valueKind } from '@penstroke/runs';
import { texts } from '../words/texts.ts';
import type { TextKey } from './form-fields.ts';

/** What a setting takes, as its schema says: `a whole number from 1 to 65,536`. */
export function rangeWords(key: TextKey): string {
  const { train, numbers } = texts();
  const kind = valueKind(fieldOf(key).schema);
  if (kind.kind !== 'number') return train.seedRange;
  const { whole, above, least, most, below } = kind;
  const number = whole ? train.wholeNumber : train.number;
  // A whole number above 0 is one from 1.
  const from = whole && above !== undefined ? above + 1 : least;
  const word = (bound: number) => (Number.isInteger(bound) ? numbers.count(bound) : numbers.plain(bound));
  if (from !== undefined && most !== undefined) return train.within(number, word(from), word(most));
  return train.bounded(number, [
    ...(from !== undefined ? [train.atLeast(word(from))] : above !== undefined ? [train.above(word(above))] : []),
    ...(most !== undefined ? [train.atMost(word(most))] : below !== undefined ? [train.below(word(below))] : []),
  ]);
}
