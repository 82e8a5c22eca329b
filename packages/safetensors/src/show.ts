import { MAX_SHOWN } from './limits.ts';

/** A name or value of the file for a message: short, control characters escaped, in quotes unless it is plain. */
export function show(value: unknown): string {
  if (typeof value === 'string' && /^[\w./-]{1,80}$/.test(value)) return value;
  return (JSON.stringify(value) ?? String(value)).slice(0, MAX_SHOWN);
}
