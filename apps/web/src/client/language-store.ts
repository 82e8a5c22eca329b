import { LANGUAGES, type Language, preferredLanguage } from '../words/languages.ts';
import { setTexts } from '../words/texts.ts';
import { createStore, type Store } from './store.ts';

const KEY = 'penstroke-language';

/** The language that is shown. */
export const languageStore: Store<{ readonly tag: Language['tag'] }> = createStore<{ readonly tag: Language['tag'] }>({
  tag: LANGUAGES[0].tag,
});

/** Loads the words of the language that the person chose, or that the browser asks for. */
export async function startLanguage(): Promise<void> {
  const chosen = LANGUAGES.find(({ tag }) => tag === stored()) ?? preferredLanguage(navigator.languages);
  // A catalogue that does not come must not leave the page empty.
  await show(chosen).catch(() => show(LANGUAGES[0]));
}

/** Switches, and remembers it where the browser lets the page. */
export async function chooseLanguage(tag: string): Promise<void> {
  const language = LANGUAGES.find((each) => each.tag === tag) ?? LANGUAGES[0];
  await show(language);
  try {
    localStorage.setItem(KEY, language.tag);
  } catch {
    // Storage is off: the choice lasts until the page is closed.
  }
}

async function show({ tag, load }: Language): Promise<void> {
  setTexts(await load());
  document.documentElement.lang = tag;
  languageStore.set({ tag });
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
