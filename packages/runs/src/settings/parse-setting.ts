import type { RunSettings } from './run-settings.ts';
import type { SettingKey } from './setting-fields.ts';
import { fieldOf } from './setting-fields.ts';
import { SettingsError } from './settings-error.ts';
import { describeKind, type ValueKind, valueKind } from './value-kind.ts';

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
  const { schema } = fieldOf(key);
  const kind = valueKind(schema);
  const parsed = schema.safeParse(fromText(text, kind));
  if (parsed.success) return parsed.data as NonNullable<RunSettings[Key]>;
  throw new SettingsError(key, `expected ${describeKind(kind)}, got "${text}"`);
}

function fromText(text: string, { kind }: ValueKind): unknown {
  switch (kind) {
    case 'number':
      return text.trim() === '' ? Number.NaN : Number(text);
    case 'list':
      return [text];
    case 'pairs': {
      const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
      return name === undefined ? undefined : { [name]: value };
    }
    default:
      return text;
  }
}
