import { parseSetting, type RunSettings, resolveRun, SettingsError } from '@penstroke/runs';
import type { PageBackendChoice, RunPlan } from '../storage/run-plan.ts';
import { OWN_FILES_NAME } from '../storage/run-plan.ts';
import { texts } from '../words/texts.ts';
import { labelOf, type TextKey } from './form-fields.ts';
import { type FormValues, formValuesOf } from './form-values.ts';
import { rangeWords } from './range-words.ts';

const TEXT_KEYS: readonly TextKey[] = ['epochs', 'limit', 'batchSize', 'seed', 'learningRate'];
const CHOICE_KEYS = ['model', 'schedule', 'backend'] as const;

/**
 * The plan of the run that the form describes.
 *
 * @throws SettingsError that names the field and what it takes
 */
export function planRun(values: FormValues): RunPlan {
  const dataName = values.data === 'own' ? OWN_FILES_NAME : values.data;
  const { recipe, seed, backend } = resolveRun(changedSettings(values, dataName));
  return { id: createRunId(), recipe, seed, backend: backend as PageBackendChoice, dataName };
}

/** What differs from the recipe; what does not stays as the recipe has it, such as a length that is not in epochs. */
function changedSettings(values: FormValues, dataset: string): RunSettings {
  const recipe = formValuesOf(values.recipe);
  const { optimizer, augment, expand } = values;
  const differs = (key: keyof FormValues) => values[key] !== recipe[key];
  const texts = TEXT_KEYS.filter((key) => key !== 'limit' || values.limit.trim() !== '')
    .map((key) => [key, parseText(key, values[key])] as const)
    .filter(([key]) => differs(key) || (key === 'learningRate' && differs('optimizer')));
  return {
    recipe: values.recipe,
    ...(differs('data') && { dataset }),
    ...Object.fromEntries(texts),
    ...Object.fromEntries(CHOICE_KEYS.filter(differs).map((key) => [key, values[key]])),
    ...(differs('optimizer') && { optimizer: parseSetting('optimizer', optimizer) }),
    ...(augment && { augment: augment as NonNullable<RunSettings['augment']> }),
    ...(expand && { expand: expand as NonNullable<RunSettings['expand']> }),
  };
}

function parseText(key: TextKey, text: string): unknown {
  try {
    return parseSetting(key, texts().numbers.typed(text));
  } catch (error) {
    if (!SettingsError.isInstance(error)) throw error;
    throw new SettingsError(key, texts().train.mustBe(labelOf(key), rangeWords(key), text), { cause: error });
  }
}

/** 128 random bits. Pages that are not secure have no `crypto.randomUUID`. */
function createRunId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
