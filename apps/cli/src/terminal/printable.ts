/** Controls, marks that turn the direction of writing, line separators, halves of characters. */
export const UNPRINTABLE: RegExp = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/**
 * Text that a terminal shows as it is: a file's name may hold codes that move its cursor or hide what stands beside. They become
 * `\u{1b}`.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}
