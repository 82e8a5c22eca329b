import { texts } from '../words/texts.ts';
import type { NetworkFacts } from '../worker/messages/reader-messages.ts';

/** What the classes that have no sign of their own are called in the network that comes with the page. */
const WORDS = { none: 'noneClass', several: 'severalClass' } as const;

/** What the outputs of a network are called, in the language of the page where it has words for them. */
export function outputNamesOf({ outputNames, pretrained }: NetworkFacts): readonly string[] {
  if (!pretrained) return outputNames;
  const { answer } = texts();
  return outputNames.map((name) => (name in WORDS ? answer[WORDS[name as keyof typeof WORDS]] : name));
}
