import type { english } from './english.ts';

/** Every word of the page in one language. */
export type Texts = typeof english;

/** Something to be told, as the key of its words and what they take: workers know no language, and the language may change. */
export type Told = {
  [Key in keyof Texts['told']]: readonly [key: Key, ...values: Values<Parameters<Texts['told'][Key]>>];
}[keyof Texts['told']];

/** A text within what is told may be something told itself, such as a reason. */
type Values<All extends readonly unknown[]> = {
  [At in keyof All]: string extends All[At] ? All[At] | Inner : All[At];
};
type Inner = readonly [key: keyof Texts['told'], ...values: readonly unknown[]];

let current: Texts | undefined;

/** The words of the language that is shown. */
export function texts(): Texts {
  if (!current) throw new Error('texts: expected a language before words, got none; call setTexts first');
  return current;
}

/** From now on the page speaks this language. */
export function setTexts(next: Texts): void {
  current = next;
}

/** What is told, in words. */
export function tell([key, ...values]: Told): string {
  const words = values.map((value) => (Array.isArray(value) ? tell(value as unknown as Told) : value));
  return (texts().told[key] as (...values: unknown[]) => string)(...words);
}
