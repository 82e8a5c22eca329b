import { InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { messageOf } from '@penstroke/errors';
import { countSchema, positiveSchema } from '@penstroke/recipes';
import {
  backendChoices,
  parseSetting,
  parseValue,
  type RunSettings,
  type SettingKey,
  settingHelp,
} from '@penstroke/runs';
import { z } from 'zod';

/** A parser for an option: what the reader refuses is wrong usage. */
export function parser<Value>(read: (text: string) => Value): (text: string) => Value {
  return (text) => {
    try {
      return read(text);
    } catch (error) {
      throw new InvalidArgumentError(messageOf(error));
    }
  };
}

/** Parses a whole number from 1 up. */
export const positiveInteger: (text: string) => number = parser((text) => parseValue(countSchema, text));

/** Parses a number above 0. */
export const positiveNumber: (text: string) => number = parser((text) => parseValue(positiveSchema, text));

/** Parses a number from 0 to 1, both included. */
export const shareOfOne: (text: string) => number = parser((text) => parseValue(z.number().min(0).max(1), text));

/** A parser of one of a run's settings, with the bounds of its schema. */
export function settingParser<Key extends SettingKey>(key: Key): (text: string) => NonNullable<RunSettings[Key]> {
  return parser((text) => parseSetting(key, text));
}

/** `--json`, the same in every command. */
export function jsonOption(): Option<'--json', undefined, undefined, undefined, false, undefined> {
  return new Option('--json', 'print results as JSON, one object a line');
}

/** `--backend`, the same in every command. */
export function backendOption() {
  return new Option('--backend <name>', settingHelp('backend')).choices(backendChoices);
}

/** `--wide`, the same in every command. */
export function wideOption(): Option<'--wide', undefined, undefined, undefined, false, undefined> {
  return new Option(
    '--wide',
    "simd: use V8's experimental 256-bit vectors, bit-identical results; Node 24 or newer, x64 with AVX2",
  );
}

/** `--threads`, the same in every command. */
export function threadsOption() {
  return new Option('--threads <n>', settingHelp('threads')).argParser(settingParser('threads'));
}
