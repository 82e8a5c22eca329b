import { count, counted, percent, wilsonInterval } from '@penstroke/runs';

/** A score in one line: `test 99.07 %  93 errors of 10,000  (95 % interval 98.86 % to 99.24 %)`. */
export function scoreLine(
  on: string,
  { accuracy, errors, count: examples }: { readonly accuracy: number; readonly errors: number; readonly count: number },
): string {
  const [low, high] = wilsonInterval(examples - errors, examples);
  const interval = `95 % interval ${percent(low)} to ${percent(high)}`;
  return `${on} ${percent(accuracy)}  ${counted(errors, 'error')} of ${count(examples)}  (${interval})`;
}
