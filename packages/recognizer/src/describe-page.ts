import { type Box, boxAround } from './box.ts';
import type { PageItem } from './read-ink.ts';
import type { ReaderNetwork } from './reader-network.ts';
import {
  type RecognizedDigit,
  type RecognizedItem,
  type RecognizedLine,
  type RecognizedPage,
  type RecognizedSign,
  type RecognizedSymbol,
  textOfItems,
} from './recognized-page.ts';

/** How a page is described. */
export interface DescribePageOptions {
  readonly network: ReaderNetwork;
  /** What the network is less sure of is rejected. */
  readonly reject: number;
  /** A box of the ink in the unit of the input. */
  toInput(box: Box): Box;
}

/** What rows of ink say, in the words of the network. */
export function describePage(
  rows: readonly (readonly PageItem[])[],
  { network, reject, toInput }: DescribePageOptions,
): RecognizedPage {
  const lines: RecognizedLine[] = [];
  const rejected: Box[] = [];
  for (const row of rows) {
    const items: RecognizedItem[] = [];
    for (const item of row) {
      const place = { box: toInput(item.cutting.box), line: lines.length };
      const described = describeItem(item, place, { network, reject });
      if (described) items.push(described);
      else if (item.kind !== 'speck') rejected.push(place.box);
    }
    if (items.length > 0) lines.push({ text: textOfItems(items), box: boxAround(items.map(({ box }) => box)), items });
  }
  const all = lines.flatMap(({ items }) => items);
  return {
    lines,
    digits: all.filter((item): item is RecognizedDigit => 'digit' in item),
    signs: all.filter((item): item is RecognizedSign => 'sign' in item),
    symbols: all.filter((item): item is RecognizedSymbol => 'name' in item),
    rejected,
  };
}

function describeItem(
  { kind, sign, score, class: best, probabilities, pixels }: PageItem,
  place: Pick<RecognizedItem, 'box' | 'line'>,
  { network, reject }: Pick<DescribePageOptions, 'network' | 'reject'>,
): RecognizedItem | undefined {
  if (kind === 'shape') return { sign: sign!, confidence: Math.exp(score), ...place };
  if (kind !== 'class') return undefined;
  const confidence = probabilities[best!]!;
  if (confidence < reject) return undefined;
  const digit = network.digitClasses.indexOf(best!);
  if (digit >= 0) {
    const ofDigits = network.digitClasses.map((index) => probabilities[index] ?? 0);
    return { digit, confidence, probabilities: ofDigits, ...place, pixels };
  }
  const name = network.classNames[best!]!;
  return network.signClasses.includes(best!)
    ? { sign: name, confidence, ...place }
    : { name, confidence, probabilities: [...probabilities], ...place, pixels };
}
