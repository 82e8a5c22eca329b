import type { Case } from './case.ts';
import type { PlainKernelConfig } from './plain-kernel.ts';

/** What the conformance suite knows of one op: `<op>/conformance.ts`. */
export interface OpConformance {
  /** The comparisons of the op's kernels with its composite. */
  cases(): Case[];
  /** Every kernel of the op, in plain loops. */
  readonly kernels: readonly PlainKernelConfig[];
}
