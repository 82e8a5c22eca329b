/** Kernels whose arguments follow from the step number: without one, the number of this very update would be replayed. */
const STEPPED: readonly string[] = ['adam', 'momentum', 'dropout'];

/**
 * Why an update that calls a kernel without step numbers cannot be replayed; undefined where that kernel may be.
 *
 * @param kernel in plain words: `adam`, `dropout`
 */
export function frozenStepReason(kernel: string): string | undefined {
  return STEPPED.includes(kernel) ? `${kernel} is called with a number where a step number is expected` : undefined;
}
