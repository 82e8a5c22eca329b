import { ModelFormatError } from '../model-format-error.ts';

/** An object of a JSON file from outside. */
export type Json = Record<string, unknown>;

/** The most of a value from outside that a message shows. */
const MAX_SHOWN = 80;

/** @throws ModelFormatError always: what was expected, and the start of what came */
export function fail(expectation: string, value: unknown): never {
  const text = JSON.stringify(value) ?? typeof value;
  const shown = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
  throw new ModelFormatError(`loadModel: expected ${expectation}, got ${shown}`);
}

/** @throws ModelFormatError for what is not an object */
export function asObject(what: string, value: unknown): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(`${what} as an object`, value);
  return value as Json;
}

/** @throws ModelFormatError for what is not an array */
export function asArray(what: string, value: unknown): unknown[] {
  if (!Array.isArray(value)) fail(`${what} as an array`, value);
  return value;
}
