import type { Texts } from '../src/words/texts.ts';

/** What some sentences are given, where not any text will do. */
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  'page.readsWith': ['«1»', 4000, '«3»', 12.5],
  'draw.cell': ['«1»', '«2»', true],
  'data.digit': ['«1»', 'test', '«3»'],
  'train.bounded': ['«1»', ['«2»']],
  'train.misreadOf': ['«1»', '«2»', 'test', '«4»'],
  'train.digitIn': ['test', '«2»'],
  'told.backendFails': ['simd', '«2»'],
  'told.otherFiles': ['mnist'],
  'told.setNotHere': ['mnist'],
  'told.pictureTooLarge': ['«1»', 5_000_000],
  'told.misreadDigit': ['test', '«2»', '«3»', '«4»'],
};

/** Sentences that count, whose number is not as it was given. */
const NUMBERS: Readonly<Record<string, number>> = {
  'backend.simd': 1,
  'draw.paperWith': 0,
  'answer.notRead': 0,
  'train.copies': 0,
  'train.memoryDoubt': 0,
};

/** Every word of a language by its place, such as `draw.undo`; a sentence with something in it says `«1»` for the first, and so on. */
export function samplesOf(words: Texts): ReadonlyMap<string, string> {
  const { numbers: _numbers, ...rest } = words;
  return new Map([...leavesOf(rest, '')].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function* leavesOf(value: unknown, path: string): Generator<[string, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'function') yield [path, sampleOf(value as (...values: unknown[]) => unknown, path)];
  // Where it has no words of its own, a language says what the recipe says.
  else if (path !== 'train.settingWords') {
    for (const [key, inner] of Object.entries(value as object)) yield* leavesOf(inner, path ? `${path}.${key}` : key);
  }
}

function sampleOf(sentence: (...values: unknown[]) => unknown, path: string): string {
  const marks = Array.from({ length: sentence.length }, (_, at) => (NUMBERS[path] === at ? 3 : `«${at + 1}»`));
  const said = sentence(...(VALUES[path] ?? marks));
  return Array.isArray(said) ? said.join('') : String(said);
}
