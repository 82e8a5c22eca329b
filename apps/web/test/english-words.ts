import { english } from '../src/words/english.ts';
import { setTexts } from '../src/words/texts.ts';

/** What is tested without a page has its words too. */
setTexts(english);
