import { DEFAULT_SEED } from '../settings/setting-fields.ts';
import { count } from '../words/count.ts';
import { drawValue } from './draw-value.ts';
import { SweepError } from './sweep-error.ts';
import { MAX_SWEEP_RUNS, type SweepRequest } from './sweep-request.ts';

/** Values by the name of a setting, or of a network's option: `learningRate`, `modelOption.dropoutRate`. */
export type VariedValues = Readonly<Record<string, unknown>>;

/**
 * What varies between the settings of a sweep, in their order: the last key of a grid varies fastest; draws are in the order of
 * their numbers. One setting without values if nothing varies.
 *
 * @throws SweepError for more than 10,000, or a range that is none
 */
export function varySettings({ grid, random }: Pick<SweepRequest, 'grid' | 'random'>): VariedValues[] {
  if (grid) return combine(grid);
  if (!random) return [{}];
  const { count: draws, seed = DEFAULT_SEED, values } = random;
  return Array.from({ length: draws }, (_, draw) =>
    fromPairs(Object.entries(values).map(([key, from]) => [key, drawValue(from, { key, draw, seed })])),
  );
}

function combine(grid: NonNullable<SweepRequest['grid']>): VariedValues[] {
  const settings = Object.values(grid).reduce((product, values) => product * values.length, 1);
  if (settings > MAX_SWEEP_RUNS) {
    throw new SweepError(
      `varySettings: expected a grid of at most ${count(MAX_SWEEP_RUNS)} settings, got ${count(settings)}; name fewer values`,
    );
  }
  return Object.entries(grid).reduce<VariedValues[]>(
    (rows, [key, values]) => rows.flatMap((row) => values.map((value) => ({ ...row, ...fromPairs([[key, value]]) }))),
    [{}],
  );
}

/** Unlike an assignment, takes `__proto__` for a name as any other, which the check of the settings then refuses. */
function fromPairs(pairs: readonly (readonly [string, unknown])[]): VariedValues {
  return Object.fromEntries(pairs);
}
