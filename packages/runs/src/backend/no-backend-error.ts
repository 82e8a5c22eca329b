import { PenstrokeError } from '@penstroke/errors';
import type { BackendName } from './backends.ts';

/** A backend that was tried in vain. */
export interface PassedOver {
  readonly name: BackendName;
  /** The first line of what its loader threw. */
  readonly reason: string;
}

/** None of the backends starts. */
export class NoBackendError extends PenstrokeError {
  static override readonly errorName: string = 'NoBackendError';
  readonly passedOver: readonly PassedOver[];

  constructor(passedOver: readonly PassedOver[]) {
    const reasons = passedOver.map(({ name, reason }) => `${name}: ${reason}`).join('; ');
    super(`no backend works here (${reasons || 'none was tried'})`);
    this.passedOver = passedOver;
  }
}
