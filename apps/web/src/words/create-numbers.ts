/** What a language has of its own in numbers and units. */
export interface NumberWords {
  /** A BCP 47 tag. */
  readonly locale: string;
  /** After a percentage, with the space that the language puts there. */
  readonly percentSign: string;
  /** Between numbers in a row: not a comma where that is the decimal point. */
  readonly between: string;
  readonly seconds: (value: string) => string;
  readonly minutes: (minutes: number, seconds: string) => string;
  readonly hours: (hours: number, minutes: string) => string;
}

/** The words for each kind of count that a language tells apart; `#` stands for the number. */
export type PluralForms = Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Numbers as one language writes them. */
export interface Numbers {
  /** A whole number with its thousands separated. */
  count(value: number): string;
  /** With that number of decimals, thousands not separated. */
  fixed(value: number, decimals: number): string;
  /** All decimals that it has, thousands not separated: as people type it. */
  plain(value: number | string): string;
  /** Numbers that were written one by one, in a row. */
  row(written: readonly string[]): string;
  /** What a person typed, with a decimal point and without anything between thousands. */
  typed(text: string): string;
  /** Three digits that count. */
  precise(value: number): string;
  /** A fraction as a percentage. */
  percent(fraction: number, decimals?: number): string;
  /** Words in a row: `a, b, and c`. */
  list(words: readonly string[]): string;
  /** Bytes as decimal megabytes. */
  megabytes(bytes: number): string;
  /** Seconds as people say them; `?` where they are not known. */
  duration(seconds: number): string;
  /** A number with what it counts. */
  plural(value: number, forms: PluralForms): string;
  /** Milliseconds since 1970 as date and time, in the region that the browser says. */
  date(milliseconds: number): string;
}

/** Numbers, plurals and dates by `Intl`. */
export function createNumbers(words: NumberWords): Numbers {
  const { locale, percentSign, between } = words;
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const rules = new Intl.PluralRules(locale);
  const point = new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === 'decimal')!.value;
  // Not Intl's own rounding, which is of the shortest decimal and not of the number: the command line says the same digits.
  const pointed = (text: string) => text.replace('.', point);
  const fixed = (value: number, decimals: number) => pointed(value.toFixed(decimals));
  const lists = new Intl.ListFormat(locale);
  const group = point === ',' ? '.' : ',';
  const thousands = new RegExp(`^\\s*[1-9]\\d{0,2}([${group}]\\d{3})+\\s*$`);
  const padded = (value: number) => String(value).padStart(2, '0');
  return {
    count: (value) => whole.format(value),
    fixed,
    plain: (value) => pointed(String(value)),
    row: (written) => written.join(between),
    list: (each) => lists.format(each),
    typed: (text) =>
      thousands.test(text) ? text.replaceAll(group, '') : text.replace(/^(\s*\d*),(\d+(?:e-?\d+)?\s*)$/i, '$1.$2'),
    precise: (value) => pointed(value.toPrecision(3)),
    percent: (fraction, decimals = 2) => `${fixed(100 * fraction, decimals)}${percentSign}`,
    megabytes: (bytes) => `${fixed(bytes / 1e6, 1)} MB`,
    duration(seconds) {
      if (!Number.isFinite(seconds)) return '?';
      const positive = Math.max(0, seconds);
      if (positive < 9.95) return words.seconds(fixed(positive, 1));
      const total = Math.round(positive);
      if (total < 60) return words.seconds(String(total));
      const minutes = Math.floor(total / 60);
      if (minutes < 60) return words.minutes(minutes, padded(total % 60));
      return words.hours(Math.floor(minutes / 60), padded(minutes % 60));
    },
    plural: (value, forms) => (forms[rules.select(value)] ?? forms.other).replace('#', whole.format(value)),
    date(milliseconds) {
      const [language] = locale.split('-');
      const own = (globalThis.navigator?.languages ?? []).filter((tag) => tag.split('-')[0] === language);
      return new Date(milliseconds).toLocaleString([...own, locale]);
    },
  };
}
