import type { ReplacementKernel } from '@penstroke/ops';
import type { OpScope } from '../runtime/op-scope.ts';

/** A kernel of this package. */
export type KernelDefinition = ReplacementKernel<OpScope>;
