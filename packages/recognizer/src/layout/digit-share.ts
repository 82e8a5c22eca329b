/** What the share of digits is told of: a piece as it stands. */
export interface SharePiece {
  /** Its place in the row. */
  readonly at: number;
  /** Whether it is a digit or a sign. */
  readonly isKnown: boolean;
}

/** What is doubted of each share of digits, in pieces. */
const RESERVE = 0.2;

/**
 * The share of digits and signs among the pieces of a row, as a function of a stretch that does not count: what stands beside a piece
 * says what it may be. A single neighbour says little, so the two count alike.
 *
 * @returns from place `from` to before `to`: 0 to 1; undefined where nothing stands beside
 */
export function digitShare(pieces: readonly SharePiece[]): (from: number, to: number) => number | undefined {
  const shareOf = (some: readonly SharePiece[]): number =>
    some.filter(({ isKnown }) => isKnown).length / (some.length + RESERVE);
  return (from, to) => {
    const beside = pieces.filter(({ at }) => at < from || at >= to);
    if (beside.length > 1) return shareOf(beside);
    if (pieces.length > 1) return shareOf(pieces);
    return beside.length > 0 ? 0 : undefined;
  };
}
