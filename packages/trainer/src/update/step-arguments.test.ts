import { expect, it } from 'vitest';
import { createSchedule } from '../schedule/create-schedule.ts';
import { stepArguments } from './step-arguments.ts';

const schedule = createSchedule(
  { kind: 'step', every: { steps: 2 }, factor: 0.5 },
  { learningRate: 1, steps: 4, stepsPerEpoch: 2 },
);

it('are all that changes from update to update', () => {
  const rules = { schedule, momentum: 0.9, seed: 2n ** 60n, averageDecay: 0.999 };
  expect(stepArguments(rules, 0)).toEqual({
    batch: 0,
    step: 1,
    learningRate: 1,
    momentum: 0.9,
    randomPosition: { seed: 2n ** 60n, step: 1 },
    averageDecay: 2 / 11,
  });
  expect(stepArguments(rules, 2)).toMatchObject({ batch: 2, step: 3, learningRate: 0.5, averageDecay: 4 / 13 });
  expect(stepArguments(rules, 100_000).averageDecay).toBe(0.999);
});

it('take the momentum of the schedule when it has one, a momentum of 0 too', () => {
  const rules = { schedule: () => ({ learningRate: 0.1, momentum: 0 }), momentum: 0.9, seed: 1 };
  expect(stepArguments(rules, 5)).toMatchObject({ momentum: 0, averageDecay: 0 });
});
