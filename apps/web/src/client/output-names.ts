import { texts } from '../words/texts.ts';
import type { NetworkFacts } from '../worker/messages/reader-messages.ts';

/** What the class of all that is neither digit nor sign is called in the network that comes with the page. */
const NONE = 'none';

/** What the outputs of a network are called, in the language of the page where it has words for them. */
export function outputNamesOf({ outputNames, pretrained }: NetworkFacts): readonly string[] {
  return pretrained ? outputNames.map((name) => (name === NONE ? texts().answer.noneClass : name)) : outputNames;
}
