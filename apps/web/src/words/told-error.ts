import { messageOf, PenstrokeError } from '@penstroke/errors';
import { plainWords } from '@penstroke/runs';
import type { Told } from './texts.ts';

/** A failure with words for people in every language of the page. */
export class ToldError extends PenstrokeError {
  static override readonly errorName: string = 'ToldError';
  readonly told: Told;

  constructor(told: Told, options?: ErrorOptions) {
    super(told.join(' '), options);
    this.told = told;
  }
}

/** What to tell of an error; the messages of packages stay as they are. */
export function toldOf(error: unknown): Told {
  return ToldError.isInstance(error) ? error.told : ['plain', plainWords(messageOf(error))];
}
