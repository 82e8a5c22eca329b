import type { OptionDefinition, OptionValue } from './model-definition.ts';

/** Whether an option takes a value: one of its default's kind, of its choices, within its range, whole where the default is. */
export function takesOptionValue({ default: usual, choices, range }: OptionDefinition, value: unknown): boolean {
  if (typeof value !== typeof usual) return false;
  if (choices !== undefined) return choices.includes(value as OptionValue);
  if (typeof value !== 'number') return true;
  const [least, most] = range ?? [-Number.MAX_VALUE, Number.MAX_VALUE];
  return value >= least && value <= most && (!Number.isInteger(usual) || Number.isInteger(value));
}

/** The values that an option takes, in words: `true or false`, `a number from 0 to 0.99`. */
export function describeOptionValues({ default: usual, choices, range }: OptionDefinition): string {
  if (choices !== undefined) return `one of ${choices.join(', ')}`;
  if (typeof usual === 'boolean') return 'true or false';
  if (typeof usual === 'string') return 'text';
  const kind = Number.isInteger(usual) ? 'a whole number' : 'a number';
  return range === undefined ? kind : `${kind} from ${range[0]} to ${range[1]}`;
}
