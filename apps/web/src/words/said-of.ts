import { tell } from './texts.ts';
import { toldOf } from './told-error.ts';

/** What to say of an error, in the language of the page where it has words for it. */
export function saidOf(error: unknown): string {
  return tell(toldOf(error));
}
