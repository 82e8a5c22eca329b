import { messageOf } from '@penstroke/errors';
import { parseValue } from './parse-value.ts';
import type { RunSettings } from './run-settings.ts';
import { fieldOf, type SettingKey } from './setting-fields.ts';
import { SettingsError } from './settings-error.ts';

/**
 * Reads a setting from the text that a person wrote into an option or a form. A list is one of its names, pairs are one
 * `name=value`.
 *
 * @throws SettingsError `expected a number above 0, got "many"`, with the bounds of the schema
 *
 * @example
 * parseSetting('batchSize', '128'); // 128
 */
export function parseSetting<Key extends SettingKey>(key: Key, text: string): NonNullable<RunSettings[Key]> {
  try {
    return parseValue(fieldOf(key).schema, text) as NonNullable<RunSettings[Key]>;
  } catch (error) {
    throw new SettingsError(key, messageOf(error), { cause: error });
  }
}
