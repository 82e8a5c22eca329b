/** Commands and what they do, as the end of a help text: `command.addHelpText('after', helpExamples([..]))`. */
export function helpExamples(examples: readonly (readonly [command: string, meaning: string])[]): string {
  const width = Math.max(...examples.map(([command]) => command.length));
  return ['', 'Examples:', ...examples.map(([command, meaning]) => `  ${command.padEnd(width)}  ${meaning}`)].join(
    '\n',
  );
}
