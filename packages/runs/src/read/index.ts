export { createRunRecognizer, type RunReader } from './create-run-recognizer.ts';
export { describeReadingError, type ReadingProblem } from './describe-reading-error.ts';
export { type ReadDigit, readDigits } from './read-digits.ts';
