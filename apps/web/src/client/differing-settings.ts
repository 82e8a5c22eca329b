import { OWN_FILES_NAME, type RunPlan } from '../storage/run-plan.ts';
import { texts } from '../words/texts.ts';

/** A setting in which two runs differ; `–` where one has none. */
export interface DifferingSetting {
  readonly name: string;
  readonly values: readonly [string, string];
}

/** What is said of a recipe, not done. */
const SAID = new Set(['description', 'expected', 'name']);

/** The settings in which two runs differ, by their path in the recipe. */
export function differingSettings(one: RunPlan, other: RunPlan): DifferingSetting[] {
  const [a, b] = [settingsOf(one), settingsOf(other)];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((name) => {
    const values = [a.get(name) ?? '–', b.get(name) ?? '–'] as const;
    return values[0] === values[1] ? [] : [{ name, values }];
  });
}

function settingsOf({ recipe, seed, backend, dataName }: RunPlan): Map<string, string> {
  const found = new Map([[words('recipe'), recipe.name]]);
  for (const [key, value] of Object.entries(recipe)) if (!SAID.has(key)) collect(found, words(key), value);
  found.set(words('seed'), String(seed)).set(words('backend'), backend);
  found.set(words('data'), dataName === OWN_FILES_NAME ? texts().train.ownFilesName : dataName);
  return found;
}

/** Each leaf under its path, such as `optimiser rate`. */
function collect(found: Map<string, string>, path: string, value: unknown): void {
  if (Array.isArray(value)) found.set(path, value.map(itemWords).join(', '));
  else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) collect(found, `${path} ${words(key)}`, each);
  } else found.set(path, valueWords(value));
}

function itemWords(item: unknown): string {
  const { kind, ...rest } = item as { kind?: string };
  return [kind, ...Object.entries(rest).map(([key, value]) => `${words(key)} ${valueWords(value)}`)].join(' ');
}

function valueWords(value: unknown): string {
  if (Array.isArray(value)) return texts().numbers.row(value.map(valueWords));
  return typeof value === 'number' ? texts().numbers.plain(value) : String(value);
}

function words(key: string): string {
  return texts().train.settingWords[key] ?? key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
