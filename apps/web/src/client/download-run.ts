import { loadRun } from '../storage/run-storage.ts';
import { type RunFacts, zipRun } from '../storage/zip-run.ts';
import { saveFile } from './save-file.ts';

/** Lets the person keep a run as a .zip that the command line reads, with what they call it and wrote of it. */
export async function downloadRun(facts: RunFacts): Promise<void> {
  const { id, recipe, seed } = facts.plan;
  // Without storage nobody has named it.
  const label = await loadRun(id).catch(() => undefined);
  saveFile(`penstroke-${recipe.name}-${seed}.zip`, zipRun({ ...facts, label }));
}
