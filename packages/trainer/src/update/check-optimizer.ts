import type { OptimizerOptions } from './optimizer-options.ts';

/** @throws RangeError for a value outside its range */
export function checkOptimizer(options: OptimizerOptions): void {
  const fractions: [string, number | undefined][] =
    options.kind === 'adam'
      ? [
          ['beta1', options.beta1],
          ['beta2', options.beta2],
        ]
      : [['momentum', options.momentum]];
  if (options.kind !== 'adam' && options.kind !== 'sgd') {
    throw new RangeError(`optimizer.kind: expected adam or sgd, got ${(options as { kind: unknown }).kind}`);
  }
  for (const [name, value = 0] of fractions) {
    if (!(value >= 0 && value < 1))
      throw new RangeError(`optimizer.${name}: expected 0 or more, below 1, got ${value}`);
  }
  if (options.kind === 'adam' && !((options.epsilon ?? 1) > 0)) {
    throw new RangeError(`optimizer.epsilon: expected a number above 0, got ${options.epsilon}`);
  }
  if (!((options.weightDecay ?? 0) >= 0)) {
    throw new RangeError(`optimizer.weightDecay: expected 0 or more, got ${options.weightDecay}`);
  }
}
