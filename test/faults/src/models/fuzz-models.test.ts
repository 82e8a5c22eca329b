import { loadModel } from '@penstroke/models';
import { setBackend } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { fuzzModels } from './fuzz-models.ts';
import { makeSpecimens } from './specimens.ts';
import { tryModel } from './try-model.ts';

test(`of ${fuzzModels.short} mutated models each loads or is refused, within 2 s of processor time, without a tensor left`, async () => {
  await setBackend('cpu');
  const specimens = await makeSpecimens();
  const bad: string[] = [];
  let loaded = 0;
  for (let trial = 0; trial < fuzzModels.short; trial++) {
    const result = await tryModel(specimens, { seed: 14, trial });
    if (result.loaded) loaded++;
    if (result.bad !== undefined || result.cpuMs > 2000) bad.push(`mutant ${trial}: ${result.bad} ${result.cpuMs} ms`);
  }
  expect(bad).toEqual([]);
  // Some changes do no harm, most do: else the mutants would show nothing.
  expect(loaded).toBeGreaterThan(fuzzModels.short / 50);
  expect(loaded).toBeLessThan(fuzzModels.short / 2);
});

test('the specimens hold every layer that loads', async () => {
  const specimens = await makeSpecimens();
  const held = new Set(
    JSON.stringify(specimens).match(
      /(?<="class_name":")[A-Z][A-Za-z0-9]+(?=","config":\{"(name|batch_input_shape|[a-z_]+)")/g,
    ),
  );
  const topology = { class_name: 'Model', config: { layers: [{ class_name: 'Lambda' }] } };
  const refusal = await loadModel({ ...specimens[0]!, modelTopology: topology }).catch((error: Error) => error.message);
  const known = /to be one of (.*), got/.exec(refusal as string)![1]!.split(', ');
  expect(known.length).toBeGreaterThan(15);
  expect(known.filter((name) => !held.has(name))).toEqual([]);
});
