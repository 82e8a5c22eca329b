import { recipes } from '@penstroke/recipes';
import { backends, fieldOf } from '@penstroke/runs';

/** The settings that the form writes as text. */
export type TextKey = 'epochs' | 'limit' | 'batchSize' | 'seed' | 'learningRate';
/** The settings of which one is chosen. */
export type ChoiceKey = 'model' | 'optimizer' | 'schedule' | 'backend';
/** The settings of which any number is chosen, instead of what the recipe says. */
export type ListKey = 'augment' | 'expand';

/** What the form calls a setting, where the list's word says little by itself. */
export function labelOf(key: TextKey): string {
  return PLAIN_LABELS[key] ?? fieldOf(key).label;
}

const PLAIN_LABELS: Partial<Record<TextKey, string>> = { limit: 'Digits to learn from' };

/** Values with what they are called. */
export type Options = readonly (readonly [value: string, words: string])[];

const AUTO = ['auto', 'automatic: GPU, else processor'] as const;

/** What can be chosen for a setting. */
export function optionsOf(key: ChoiceKey | ListKey): Options {
  switch (key) {
    case 'model':
      return MODELS;
    case 'backend':
      return BACKENDS;
    default:
      return Object.entries(fieldOf(key).presets ?? {}).map(([value, { label }]) => [value, label] as const);
  }
}

/** The networks that the recipes use. */
const MODELS: Options = [...new Set(Object.values(recipes).map(({ model }) => model.name))].map((name) => [name, name]);

const BACKENDS: Options = [
  AUTO,
  ...backends.filter(({ inPage }) => inPage).map(({ name, label }) => [name, label] as const),
];
