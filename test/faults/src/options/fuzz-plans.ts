import {
  encodeSweepPlan,
  parseSweepPlan,
  parseSweepRequest,
  plannedRun,
  planSweep,
  SweepError,
  settingKeys,
  sweepRunCount,
} from '@penstroke/runs';
import { type Dice, throwDice } from '../dice.ts';
import { mutateJson } from '../models/mutate-json.ts';
import type { Suite } from '../suite.ts';

const NUMBERS = [0, 1, 2, 32, 64, -1, 0.5, 0.9, 1e-3, 1e308, 1e-320, 2 ** 53, 10_001];
const WORDS = [
  '',
  'none',
  'lenet',
  'adam',
  'sgd',
  'cosine',
  'constant',
  'best',
  'cpu',
  'simd',
  '__proto__',
  '../x',
  '\u001b[2J',
];

/** Files that ask for sweeps, and plans: each is refused with a SweepError, or its plan is read back as it was. */
export const fuzzPlans: Suite = {
  name: 'plans',
  what: 'files that ask for sweeps with one to three odd values, planned, written and read back; then the plan with a change',
  full: 10_000,
  short: 500,
  async run({ count, seed }) {
    const bad: string[] = [];
    for (let trial = 0; trial < count; trial++) {
      const problem = tryPlan({ seed, trial }).bad;
      if (problem !== undefined) bad.push(`trial ${trial}: ${problem}`);
    }
    return { tried: count, bad };
  },
};

/** What came of a request. */
export interface PlanTrial {
  readonly accepted: boolean;
  readonly bad?: string;
}

/** Plans a request with odd values, reads the plan back, and reads it once more with a change. */
export function tryPlan({ seed, trial }: { seed: number; trial: number }): PlanTrial {
  const dice = throwDice({ seed, suite: 'plans', trial });
  const request = requestOf(dice);
  if (dice.below(3) === 0) mutateJson(request, dice);
  let text: string;
  try {
    text = encodeSweepPlan(planSweep(parseSweepRequest(request, 'sweep.json')));
  } catch (error) {
    if (SweepError.isInstance(error)) return { accepted: false };
    return { accepted: false, bad: `${JSON.stringify(request).slice(0, 200)}: ${error}` };
  }
  try {
    const plan = parseSweepPlan(JSON.parse(text), 'plan.json');
    if (encodeSweepPlan(plan) !== text) return { accepted: true, bad: 'read back as another plan' };
    for (const index of [0, sweepRunCount(plan) - 1]) plannedRun(plan, index);
  } catch (error) {
    return { accepted: true, bad: `not read back: ${error}` };
  }
  const changed = JSON.parse(text) as object;
  mutateJson(changed, dice);
  try {
    plannedRun(parseSweepPlan(changed, 'plan.json'), 0);
  } catch (error) {
    if (!['SweepError', 'RunFileError'].includes((error as Error).name)) return { accepted: true, bad: `${error}` };
  }
  return { accepted: true };
}

function requestOf(dice: Dice): object {
  const keys = [...settingKeys, 'recipe', 'modelOption.dropoutRate', 'nothing'];
  const base = { recipe: dice.pick(['lenet', 'tiny', 'fashion']) as unknown };
  const vary = Object.fromEntries(Array.from({ length: dice.below(3) }, () => [dice.pick(keys), valuesOf(dice)]));
  const random = { count: dice.pick([1, 3, 30]), values: vary };
  return {
    name: 'one',
    base: dice.below(4) === 0 ? { ...base, [dice.pick(keys)]: oddValue(dice) } : base,
    ...(dice.below(2) === 0 ? { grid: vary } : { random }),
    ...(dice.below(2) === 0 && { seeds: dice.pick([[1], [1, 2], ['18446744073709551615'], [0.5], [], [1, 1]]) }),
  };
}

function valuesOf(dice: Dice): unknown {
  if (dice.below(3) === 0) {
    return { from: dice.pick(NUMBERS), to: dice.pick(NUMBERS), ...(dice.below(2) === 0 && { scale: 'log' }) };
  }
  return Array.from({ length: 1 + dice.below(3) }, () => oddValue(dice));
}

function oddValue(dice: Dice): unknown {
  const value = dice.below(2) === 0 ? dice.pick(NUMBERS) : dice.pick(WORDS);
  return dice.below(6) === 0 ? [value] : value;
}
