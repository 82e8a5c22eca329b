import { texts } from '../words/texts.ts';
import type { StoredRun } from './run-storage.ts';

/** What the person calls a run, or else its recipe and seed. */
export function nameOfRun({ title, plan }: Pick<StoredRun, 'title' | 'plan'>): string {
  return title ?? texts().page.runName(plan.recipe.name, plan.seed);
}
