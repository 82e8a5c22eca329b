import type { Activation } from '@penstroke/ops';

/** The codes of assembly/activation.ts. */
export const ACTIVATION_CODE: Readonly<Record<Activation, number>> = { linear: 0, relu: 1, selu: 2, elu: 3 };
