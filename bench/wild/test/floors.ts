/**
 * What the recognizer must at least reach on the part that tests read. Floors, not aims: raise them when reading gets better,
 * with `WILD_FLOORS=1 pnpm exec vitest run --project bench`, which prints what is reached now.
 */
export interface Floors {
  /** The share of each group that is right, 0 to 1. */
  readonly groups: Readonly<Record<string, number>>;
  /** Kinds of which at most one of the three pictures is read right today. Of every other, at least one must be. */
  readonly weak: readonly string[];
}

export const floors: Floors = {
  groups: { digits: 0.95, nonDigits: 0.22, sheets: 0.57 },
  weak: [
    'n01_letters',
    'n02_capitals',
    'n03_shapes',
    'n05_empty_under_lamp',
    'n06_empty_squared',
    'n07_scribbles',
    'n08_signs_alone',
    'n09_font_signs',
    'n10_words',
    'n12_empty_crumpled',
    'n14_empty_in_shadow',
    'n15_empty_bleed_through',
    's05_sum',
    's06_touching',
    's08_price_euro',
    's14_phone',
    's15_percent',
    's18_price_dollar',
    's19_price_pound',
    's22_overlapping',
    's24_crossed_squares',
    's29_product',
    's30_phone_brackets',
  ],
};
