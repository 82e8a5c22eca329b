/**
 * Probabilities under another prior: those of one class times a factor, then all divided by their sum (Saerens, Latinne, Decaestecker,
 * "Adjusting the outputs of a classifier to new a priori probabilities", Neural Computation 14, 2002).
 *
 * @param factor how much less likely the class is here than where the network was trained, above 0
 */
export function shiftPrior(probabilities: readonly number[], index: number, factor: number): readonly number[] {
  if (index < 0 || factor === 1) return probabilities;
  const sum = 1 + probabilities[index]! * (factor - 1);
  return probabilities.map((value, i) => (i === index ? factor * value : value) / sum);
}
