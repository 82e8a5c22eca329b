import type { RecognizedDigit } from '@penstroke/recognizer';
import { texts } from '../../words/texts.ts';

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
  const { tour, numbers } = texts();
  const { failure } = tour;
  if (empty) return failure.nothingWritten;
  const [first] = digits;
  if (!first) return rejected > 0 ? failure.refused : failure.nothingRead;
  if (digits.length > 1) return failure.several(digits.length);
  const sure = numbers.percent(first.confidence, 1);
  return String(first.digit) === meant ? failure.notFooled(meant, sure) : failure.fooled(String(first.digit), sure);
}
