import { NonFiniteWeightsError } from '../errors.ts';

/** @throws NonFiniteWeightsError if a number of this weight (or slot) is NaN or infinite after update `step` */
export function expectFinite(weight: string, values: ArrayLike<number>, step: number): void {
  for (let i = 0; i < values.length; i++) {
    // Faster than Number.isFinite over millions of numbers: x - x is 0 for finite x alone.
    const value = values[i]!;
    if (value - value !== 0) throw new NonFiniteWeightsError(weight, { step, value });
  }
}
