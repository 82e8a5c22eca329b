import type { Activation } from '@penstroke/ops';

import { ActivationCode } from '../layout/codes.ts';

/** The code of each activation, or undefined for another name. */
export const ACTIVATION_CODE: Readonly<Record<Activation, ActivationCode>> = ActivationCode;
