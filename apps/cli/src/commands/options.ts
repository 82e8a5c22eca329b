import { InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { parseSeed, type Seed } from '@penstroke/random';
import { backendChoices, MAX_THREADS } from '@penstroke/runs';

/** A parser of whole numbers from `minimum` up, to `maximum` where there is one, for an option. */
function integerFrom(minimum: number, maximum?: number): (text: string) => number {
  const range = maximum === undefined ? `of at least ${minimum}` : `from ${minimum} to ${maximum}`;
  return (text) => {
    const value = Number(text);
    const inRange = value >= minimum && value <= (maximum ?? value);
    if (text.trim() === '' || !Number.isSafeInteger(value) || !inRange) {
      throw new InvalidArgumentError(`expected a whole number ${range}, got "${text}"`);
    }
    return value;
  };
}

/** Parses a whole number from 1 up. */
export const positiveInteger: (text: string) => number = integerFrom(1);

/** Parses a whole number from 0 up. */
export const naturalNumber: (text: string) => number = integerFrom(0);

/** A parser of numbers in a range, for an option. */
function numberIn(range: string, includes: (value: number) => boolean): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === '' || !Number.isFinite(value) || !includes(value)) {
      throw new InvalidArgumentError(`expected a number ${range}, got "${text}"`);
    }
    return value;
  };
}

/** Parses a number above 0. */
export const positiveNumber: (text: string) => number = numberIn('above 0', (value) => value > 0);

/** Parses a number from 0 up. */
export const nonNegativeNumber: (text: string) => number = numberIn('of at least 0', (value) => value >= 0);

/** Parses a number from 0 up, below 1. */
export const share: (text: string) => number = numberIn('of at least 0, below 1', (value) => value >= 0 && value < 1);

/** Adds `name=value` to those given before, for an option that may be repeated. */
export function namedValue(text: string, before: Readonly<Record<string, string>> = {}): Record<string, string> {
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined) {
    throw new InvalidArgumentError(`expected name=value, got "${text}"`);
  }
  return { ...before, [name]: value };
}

/** Parses a 64-bit seed: a number as far as it is exact, else a bigint. */
export function seed(text: string): Seed {
  try {
    if (!/^\d+$/.test(text)) throw new RangeError();
    return normalizeSeed(parseSeed(BigInt(text)));
  } catch {
    throw new InvalidArgumentError(`expected a whole number from 0 to 2^64 - 1, got "${text}"`);
  }
}

/** The same seed as a number if that is exact. */
export function normalizeSeed(value: bigint): Seed {
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}

/** `--json`, the same in every command. */
export function jsonOption(): Option<'--json', undefined, undefined, undefined, false, undefined> {
  return new Option('--json', 'print results as JSON, one object a line');
}

/** `--backend`, the same in every command. */
export function backendOption() {
  return new Option('--backend <name>', 'where to compute (default: auto, the fastest that works)').choices(
    backendChoices,
  );
}

/** `--threads`, the same in every command. */
export function threadsOption() {
  return new Option('--threads <n>', 'threads of the simd backend (default: all cores)').argParser(
    integerFrom(1, MAX_THREADS),
  );
}
