import type { Texts } from './texts.ts';

/** A language of the page. */
export interface Language {
  /** A BCP 47 tag, which the page's `lang` gets too. */
  readonly tag: 'en' | 'de' | 'zh-Hans';
  /** What it calls itself. */
  readonly name: string;
  /** Its catalogue, in a file of its own: a visitor loads one. */
  load(): Promise<Texts>;
}

/** The languages, the first for people who read none of them. */
export const LANGUAGES: readonly [Language, ...Language[]] = [
  { tag: 'en', name: 'English', load: async () => (await import('./english.ts')).english },
  { tag: 'de', name: 'Deutsch', load: async () => (await import('./german.ts')).german },
  { tag: 'zh-Hans', name: '简体中文', load: async () => (await import('./chinese.ts')).chinese },
];

/** The first language of a list of BCP 47 tags that the page has; those who read traditional Chinese read simplified too. */
export function preferredLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const [asked] = tag.toLowerCase().split('-');
    const found = LANGUAGES.find((language) => language.tag.split('-')[0] === asked);
    if (found) return found;
  }
  return LANGUAGES[0];
}
