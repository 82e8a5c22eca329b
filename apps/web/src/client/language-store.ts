import { LANGUAGES, type Language, preferredLanguage } from '../words/languages.ts';
import { setTexts } from '../words/texts.ts';
import { createStore, type Store } from './store.ts';

const KEY = 'penstroke-language';

/** The language that is shown. */
export const languageStore: Store<{ readonly tag: Language['tag'] }> = createStore<{ readonly tag: Language['tag'] }>({
  tag: LANGUAGES[0].tag,
});

/** How often a language was asked for. */
let asked = 0;

/** Loads the words of the language that the person chose, or that the browser asks for. */
export async function startLanguage(): Promise<void> {
  const chosen = LANGUAGES.find(({ tag }) => tag === stored()) ?? preferredLanguage(navigator.languages);
  // A catalogue that does not come must not leave the page empty.
  await show(chosen).catch(() => show(LANGUAGES[0]));
}

/** Switches, and remembers it where the browser lets the page. @throws Error if its words do not come; the language stays then */
export async function chooseLanguage(tag: string): Promise<void> {
  const language = LANGUAGES.find((each) => each.tag === tag) ?? LANGUAGES[0];
  if (!(await show(language))) return;
  try {
    localStorage.setItem(KEY, language.tag);
  } catch {
    // Storage is off: the choice lasts until the page is closed.
  }
}

/** @returns whether it is shown now; not where another was chosen while its words came */
async function show({ tag, load }: Language): Promise<boolean> {
  const mine = ++asked;
  const words = await load();
  if (mine !== asked) return false;
  setTexts(words);
  document.documentElement.lang = tag;
  languageStore.set({ tag });
  return true;
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
