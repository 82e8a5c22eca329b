import { type RunFacts, zipRun } from '../storage/zip-run.ts';
import { saveFile } from './save-file.ts';

/** Lets the person keep a run as a .zip that the command line reads. */
export function downloadRun(facts: RunFacts): void {
  const { recipe, seed } = facts.plan;
  saveFile(`penstroke-${recipe.name}-${seed}.zip`, zipRun(facts));
}
