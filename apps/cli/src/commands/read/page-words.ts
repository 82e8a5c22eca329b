import { textOfItems } from '@penstroke/recognizer';
import { counted, isUnsure, percent } from '@penstroke/runs';
import { printable } from '../../terminal/printable.ts';
import type { PageReading, ReadLine } from './page-reading.ts';

/** The most unsure digits of a line that are listed. */
const MAX_LISTED = 4;

/** What a picture says, for people: its name, then a line of text for each of its own, unsure digits marked. */
export function pageWords(file: string, { lines, rejected }: PageReading): string[] {
  const name = printable(file);
  const refused = rejected.length === 0 ? '' : `  (${counted(rejected.length, 'thing')} not read as a digit)`;
  if (lines.length === 0) return [`${name}  no digits found${refused}`];
  const indent = ' '.repeat(name.length);
  return lines.map((line, at) => {
    const end = at === lines.length - 1 ? refused : '';
    return `${at === 0 ? name : indent}  ${line.marked}${unsure(line)}${end}`;
  });
}

function unsure({ read }: ReadLine): string {
  const doubtful = read.filter(isUnsure);
  if (doubtful.length === 0) return '';
  const listed = doubtful
    .slice(0, MAX_LISTED)
    .map((item) => `${textOfItems([item])} at ${percent(item.confidence, 0)}`);
  const more = doubtful.length > MAX_LISTED ? ` and ${doubtful.length - MAX_LISTED} more` : '';
  return `  unsure: ${listed.join(', ')}${more}`;
}
