import type { RunPlan } from '../storage/run-plan.ts';
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
  found.set(words('seed'), String(seed)).set(words('backend'), backend).set(words('data'), dataName);
  return found;
}

/** Each leaf under its path, such as `optimiser rate`. */
function collect(found: Map<string, string>, path: string, value: unknown): void {
  if (Array.isArray(value)) found.set(path, value.map(itemWords).join(', '));
  else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) collect(found, `${path} ${words(key)}`, each);
  } else found.set(path, String(value));
}

function itemWords(item: unknown): string {
  const { kind, ...rest } = item as { kind?: string };
  return [kind, ...Object.entries(rest).map(([key, value]) => `${words(key)} ${String(value)}`)].join(' ');
}

function words(key: string): string {
  return texts().train.settingWords[key] ?? key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
