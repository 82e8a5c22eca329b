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
  groups: { digits: 0.96, nonDigits: 0.94, sheets: 0.89 },
  weak: ['s06_touching'],
};
