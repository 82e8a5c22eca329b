import { StepNumber } from '@penstroke/ops';
import type { StepArguments } from './step-arguments.ts';

/** The block of step arguments as ops take it: what is captured with an update stays open to the values of the next. */
export class StepNumbers {
  readonly step: StepNumber = new StepNumber(1);
  readonly learningRate: StepNumber = new StepNumber(0);
  readonly momentum: StepNumber = new StepNumber(0);
  readonly averageDecay: StepNumber = new StepNumber(0);
  readonly randomStep: StepNumber = new StepNumber(0);

  /** Gives them the values of an update. */
  set({ step, learningRate, momentum, averageDecay, randomPosition }: StepArguments): void {
    this.step.value = step;
    this.learningRate.value = learningRate;
    this.momentum.value = momentum;
    this.averageDecay.value = averageDecay;
    this.randomStep.value = randomPosition.step;
  }
}
