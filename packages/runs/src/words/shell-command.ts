/** A command line as a POSIX shell reads it: what a word holds beside plain characters stands in single quotes. */
export function shellCommand(argv: readonly string[]): string {
  return argv.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(' ');
}
