import {
  describeModel,
  describeOptionValues,
  modelNames,
  type OptionDefinition,
  type OptionValue,
  takesOptionValue,
} from '@penstroke/models';
import type { Recipe } from '@penstroke/recipes';
import type { RunSettings } from './run-settings.ts';
import { SettingsError } from './settings-error.ts';

/**
 * The network with another name or other options of its own; itself if the settings name neither. Another network starts
 * with its own defaults. A text stands for what the option takes: `'true'`, `'0.3'`.
 *
 * @throws SettingsError for an unknown network or option, or a value that the option does not take
 */
export function changeModel(
  current: Recipe['model'],
  { model: name = current.name, modelOption = {} }: RunSettings,
): Recipe['model'] {
  if (name === current.name && Object.keys(modelOption).length === 0) return current;
  if (!modelNames().includes(name)) {
    throw new SettingsError('model', `unknown model "${name}"; the models are ${modelNames().join(', ')}`);
  }
  const definitions: Readonly<Record<string, OptionDefinition>> = describeModel(name).options;
  const own = Object.entries(modelOption).map(([key, value]) => {
    if (!Object.hasOwn(definitions, key)) {
      const known = Object.keys(definitions).join(', ');
      throw new SettingsError(
        'modelOption',
        `--model-option: ${name} has no option "${key}"; ${known === '' ? 'it has none' : `its options are ${known}`}`,
      );
    }
    return [key, parseValue(`${name}'s ${key}`, value, definitions[key]!)];
  });
  return { name, options: { ...(name === current.name && current.options), ...Object.fromEntries(own) } };
}

/** A value of an option, read from text where the option takes another kind. */
function parseValue(what: string, given: OptionValue, definition: OptionDefinition): OptionValue {
  const value = typeof given === 'string' ? fromText(given, typeof definition.default) : given;
  if (!takesOptionValue(definition, value)) {
    const expected = describeOptionValues(definition);
    throw new SettingsError('modelOption', `--model-option: expected ${what} to be ${expected}, got "${given}"`);
  }
  return value;
}

/** The text itself where it does not read as what is wanted. */
function fromText(text: string, wanted: string): OptionValue {
  if (wanted === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return wanted === 'number' && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}
