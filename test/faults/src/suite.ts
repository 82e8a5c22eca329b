/** What came of a suite. */
export interface Tally {
  readonly tried: number;
  /** What went wrong, a line each. */
  readonly bad: readonly string[];
  /** What was measured, as lines of Markdown. */
  readonly table?: readonly string[];
  /** Why nothing was tried. */
  readonly skipped?: string;
}

/** What a suite is run with. */
export interface SuiteOptions {
  readonly count: number;
  readonly seed: number;
  /** Begins no trial after this time of `performance.now()`; without limit when left out. */
  readonly until?: number | undefined;
}

/** A kind of fault, tried many times. */
export interface Suite {
  readonly name: string;
  readonly what: string;
  /** How often it is tried by `pnpm faults`, and in the tests. */
  readonly full: number;
  readonly short: number;
  /** Not among those that run when none is named: it needs more than this program. */
  readonly byNameOnly?: true;
  /** Whether it stops at `until`. */
  readonly stopsInTime?: true;
  run(options: SuiteOptions): Promise<Tally>;
}

/** The one line of a suite. */
export function tallyLine({ name }: Suite, { tried, bad, skipped }: Tally): string {
  if (skipped !== undefined) return `${name}: skipped: ${skipped}`;
  return `${name}: ${tried.toLocaleString('en-US')} tried, ${bad.length.toLocaleString('en-US')} bad`;
}
