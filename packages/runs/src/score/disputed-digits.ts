import { knownSets } from '@penstroke/dataset';
import type { EvaluationResult } from '@penstroke/trainer';

/**
 * Test digits of MNIST whose label most human raters dispute (C. Northcutt, A. Athalye, J. Mueller, "Pervasive label errors
 * in test sets", arXiv 2103.14749, https://labelerrors.com).
 */
const DISPUTED: readonly number[] = [
  947, 1621, 1901, 2130, 2462, 2597, 2654, 3520, 3558, 5937, 6651, 6783, 8527, 9679, 9729,
];

/** The disputed test images of a data set, by index; none but for MNIST itself, told by the test labels' checksum. */
export function disputedTestDigits(origin: {
  readonly files: readonly { readonly sha256: string }[];
}): readonly number[] {
  return origin.files.some(({ sha256 }) => sha256 === knownSets.mnist.sha256.testLabels) ? DISPUTED : [];
}

/** Accuracy over fewer examples. */
export interface PartialScore {
  readonly accuracy: number;
  readonly errors: number;
  readonly count: number;
}

/** The score of a result without some of its examples. */
export function withoutExamples(
  { predictions, count }: EvaluationResult,
  labels: Uint8Array,
  left: readonly number[],
): PartialScore {
  const out = new Set(left);
  let errors = 0;
  for (let i = 0; i < count; i++) if (!out.has(i) && predictions[i] !== labels[i]) errors++;
  const kept = count - out.size;
  return { accuracy: (kept - errors) / kept, errors, count: kept };
}
