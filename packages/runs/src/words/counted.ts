import { count } from './count.ts';

/** A number with what it counts: `counted(1, 'thread')` is `1 thread`, `counted(2000, 'thread')` is `2,000 threads`. */
export function counted(value: number, noun: string, plural = `${noun}s`): string {
  return `${count(value)} ${value === 1 ? noun : plural}`;
}
