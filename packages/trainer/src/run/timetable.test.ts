import { expect, it } from 'vitest';
import { Timetable } from './timetable.ts';

const steps = Array.from({ length: 10 }, (_, index) => index + 1);

it('has events, validations, epoch ends and checkpoints at their periods, and the first three at the end of the run', () => {
  const timetable = new Timetable({
    steps: 10,
    stepsPerEpoch: 4,
    displayStep: 3,
    evaluateEvery: { epochs: 0.5 },
    saveEvery: { steps: 4 },
    hasTest: true,
  });
  expect(steps.filter((step) => timetable.displays(step))).toEqual([3, 6, 9, 10]);
  expect(steps.filter((step) => timetable.evaluates(step))).toEqual([2, 4, 6, 8, 10]);
  expect(steps.filter((step) => timetable.endsEpoch(step))).toEqual([4, 8, 10]);
  expect(steps.filter((step) => timetable.settles(step))).toEqual([2, 4, 6, 8, 10]);
  expect(steps.filter((step) => timetable.saves(step))).toEqual([4, 8]);
  expect([0, 1, 2, 9, 10].map((step) => timetable.evaluationsAfter(step))).toEqual([6, 6, 5, 2, 1]);
  expect([1, 4, 5, 10].map((step) => timetable.epochOf(step))).toEqual([1, 1, 2, 3]);
});

it('counts one more validation when the run ends between two', () => {
  const timetable = new Timetable({
    steps: 10,
    stepsPerEpoch: 4,
    displayStep: 50,
    evaluateEvery: { epochs: 1 },
    hasTest: false,
  });
  expect(steps.filter((step) => timetable.evaluates(step))).toEqual([4, 8, 10]);
  expect([0, 4, 8, 10].map((step) => timetable.evaluationsAfter(step))).toEqual([3, 2, 1, 0]);
});

it('evaluates and saves nothing without periods', () => {
  const timetable = new Timetable({ steps: 10, stepsPerEpoch: 4, displayStep: 50, hasTest: false });
  expect(steps.filter((step) => timetable.evaluates(step) || timetable.saves(step))).toEqual([]);
  expect(timetable.evaluationsAfter(0)).toBe(0);
});
