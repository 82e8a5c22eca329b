import {
  describeModel,
  describeOptionValues,
  modelNames,
  type OptionDefinition,
  type OptionValue,
  takesOptionValue,
} from '@penstroke/models';
import type { Recipe } from '@penstroke/recipes';
import { UsageError } from '../../terminal/cli-error.ts';
import type { TrainSettings } from './train-plan.ts';

/**
 * The network with another name or other options of its own; itself if neither is asked for. Another network begins with
 * its own defaults.
 *
 * @throws UsageError for an unknown network or option, or a value that the option does not take
 */
export function overrideModel(
  current: Recipe['model'],
  { model: name = current.name, modelOption = {} }: TrainSettings,
): Recipe['model'] {
  if (name === current.name && Object.keys(modelOption).length === 0) return current;
  if (!modelNames().includes(name)) {
    throw new UsageError(`unknown model "${name}"; the models are ${modelNames().join(', ')}`);
  }
  const definitions: Readonly<Record<string, OptionDefinition>> = describeModel(name).options;
  const own = Object.entries(modelOption).map(([key, value]) => {
    if (!Object.hasOwn(definitions, key)) {
      const known = Object.keys(definitions).join(', ');
      throw new UsageError(
        `--model-option: ${name} has no option "${key}"; ${known === '' ? 'it has none' : `its options are ${known}`}`,
      );
    }
    return [key, parseValue(`${name}'s ${key}`, value, definitions[key]!)];
  });
  return { name, options: { ...(name === current.name && current.options), ...Object.fromEntries(own) } };
}

/** A value of an option, read from text where it is no text. */
function parseValue(what: string, given: OptionValue, definition: OptionDefinition): OptionValue {
  const value = typeof given === 'string' ? fromText(given, typeof definition.default) : given;
  if (!takesOptionValue(definition, value)) {
    throw new UsageError(`--model-option: expected ${what} to be ${describeOptionValues(definition)}, got "${given}"`);
  }
  return value;
}

/** The text itself where it does not read as what is wanted. */
function fromText(text: string, wanted: string): OptionValue {
  if (wanted === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return wanted === 'number' && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}
