import { UNPRINTABLE } from './printable.ts';

/** A value as JSON that a terminal shows as it is. JSON leaves half of what terminals obey unescaped; parsed, the text is the same. */
export function printableJson(value: unknown, indent?: number): string {
  // In JSON a line break stands between tokens alone.
  return JSON.stringify(value, undefined, indent).replace(UNPRINTABLE, (text) =>
    text === '\n' ? text : escaped(text),
  );
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, unit) => {
    return `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`;
  }).join('');
}
