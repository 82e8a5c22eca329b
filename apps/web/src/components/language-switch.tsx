import type { JSX } from 'preact';
import { chooseLanguage, languageStore } from '../client/language-store.ts';
import { useStore } from '../client/store.ts';
import { LANGUAGES } from '../words/languages.ts';
import { texts } from '../words/texts.ts';

/** The languages, each by its own name. */
export function LanguageSwitch(): JSX.Element {
  const { tag } = useStore(languageStore);
  return (
    <select
      class="language"
      name="language"
      aria-label={texts().page.language}
      value={tag}
      onChange={({ currentTarget: select }) => {
        chooseLanguage(select.value).catch(() => {
          select.value = languageStore.get().tag;
        });
      }}
    >
      {LANGUAGES.map((language) => (
        <option key={language.tag} value={language.tag} lang={language.tag}>
          {language.name}
        </option>
      ))}
    </select>
  );
}
