import { PenstrokeError } from '@penstroke/errors';

/** What a sweep's file asks for makes no sweep, or its plan is damaged. */
export class SweepError extends PenstrokeError {
  static override readonly errorName: string = 'SweepError';
}
