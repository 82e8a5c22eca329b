import type { RecognizedDigit } from '@penstroke/recognizer';
import { percent } from '@penstroke/runs';

/** What was meant, and what was read. */
export interface Attempt {
  readonly meant: string;
  readonly empty: boolean;
  readonly digits: readonly Pick<RecognizedDigit, 'digit' | 'confidence'>[];
  /** Pieces that are not digits to the network. */
  readonly rejected: number;
}

/** Whether the network was fooled, in words. */
export function verdictOf({ meant, empty, digits, rejected }: Attempt): string {
  if (empty) return 'Nothing written yet.';
  const [first] = digits;
  if (!first) return rejected > 0 ? 'It says that this is not a digit. Nobody is fooled.' : 'Nothing read yet.';
  if (digits.length > 1) return `It reads ${digits.length} digits. Write one.`;
  const sure = percent(first.confidence, 1);
  return String(first.digit) === meant
    ? `It reads ${meant}, ${sure} sure. Not fooled.`
    : `It reads ${first.digit}, ${sure} sure. You fooled it!`;
}
