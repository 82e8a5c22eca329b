/**
 * An error's message for people who do not program: `createRun: expected 5 files, got 3; choose all` is
 * `Expected 5 files, got 3. Choose all.` A message that does not begin with a function's name stays as it is.
 */
export function plainWords(message: string): string {
  const [, words] = /^[a-z][A-Za-z0-9]*: (.+)$/s.exec(message) ?? [];
  return words === undefined ? message : words.split('; ').map(sentence).join(' ');
}

function sentence(words: string): string {
  const capital = `${words[0]!.toUpperCase()}${words.slice(1)}`;
  return /[.!?…]$/.test(capital) ? capital : `${capital}.`;
}
