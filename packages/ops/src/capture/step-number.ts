/**
 * A number that is another in each update, such as the learning rate: the same object for all updates of a run, its value set
 * before each. An op that takes one is captured with the number left open; a plain number is captured as it is.
 *
 * @example
 * const [step, learningRate] = [new StepNumber(1), new StepNumber(1e-3)];
 * adamUpdate({ parameters, gradients, firstMoments, secondMoments, step, learningRate });
 */
export class StepNumber {
  value: number;

  constructor(value: number) {
    this.value = value;
  }
}

/** The number now. */
export function numberOf(value: number | StepNumber): number {
  return value instanceof StepNumber ? value.value : value;
}
