import { BlankPictureError, CrowdedPictureError } from '@penstroke/recognizer';

/** Why a picture was not read, for people: two half-sentences without capital and full stop. */
export interface ReadingProblem {
  readonly problem: string;
  readonly remedy: string;
}

/**
 * Words for a picture that cannot be read.
 *
 * @returns undefined for an error that is not about what the picture shows
 *
 * @example
 * const problem = describeReadingError(error);
 * if (problem) console.error(`${file}: ${problem.problem}; ${problem.remedy}`);
 */
export function describeReadingError(error: unknown): ReadingProblem | undefined {
  if (BlankPictureError.isInstance(error)) {
    return { problem: 'no digits found', remedy: 'use dark ink on a light background, or light on dark' };
  }
  if (CrowdedPictureError.isInstance(error)) {
    return { problem: 'too many specks to be digits', remedy: 'crop the picture, or write on plain paper' };
  }
  return undefined;
}
