import { recipes } from '@penstroke/recipes';
import { type Texts, texts } from '../words/texts.ts';

/** The settings that the form writes as text. */
export type TextKey = 'epochs' | 'limit' | 'batchSize' | 'seed' | 'learningRate';
/** The settings of which one is chosen. */
export type ChoiceKey = 'model' | 'optimizer' | 'schedule' | 'backend';
/** The settings of which any number is chosen, instead of what the recipe says. */
export type ListKey = 'augment' | 'expand';

/** Values with what they are called. */
export type Options = readonly (readonly [value: string, words: string])[];

/** What the form calls a setting. */
export function labelOf(key: TextKey | ChoiceKey | ListKey): string {
  return texts().train.fields[key];
}

/** Where the words of a setting's values are found; in English they are those of `@penstroke/runs`, which a test compares. */
const WORDS = {
  backend: 'backends',
  optimizer: 'optimizers',
  schedule: 'schedules',
  augment: 'augmentations',
  expand: 'expansions',
} as const satisfies Record<Exclude<ChoiceKey | ListKey, 'model'>, keyof Texts['train']>;

/** What can be chosen for a setting. */
export function optionsOf(key: ChoiceKey | ListKey): Options {
  return key === 'model' ? MODELS : Object.entries(texts().train[WORDS[key]]);
}

/** The networks that the recipes use. */
const MODELS: Options = [...new Set(Object.values(recipes).map(({ model }) => model.name))].map((name) => [name, name]);
