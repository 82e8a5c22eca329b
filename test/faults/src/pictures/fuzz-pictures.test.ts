import { expect, test } from 'vitest';
import { fuzzPictures } from './fuzz-pictures.ts';
import { makePictureSpecimens } from './picture-specimens.ts';
import { tryPicture } from './try-picture.ts';

test(`of ${fuzzPictures.short} mutated pictures each is decoded or refused with one line, within 2 s of processor time`, async () => {
  const specimens = await makePictureSpecimens();
  const bad: string[] = [];
  let decoded = 0;
  for (let trial = 0; trial < fuzzPictures.short; trial++) {
    const result = await tryPicture(specimens, { seed: 14, trial });
    if (result.decoded) decoded++;
    if (result.bad !== undefined || result.cpuMs > 2000) bad.push(`mutant ${trial}: ${result.bad} ${result.cpuMs} ms`);
  }
  expect(bad).toEqual([]);
  // Some changes do no harm, most do: else the mutants would show nothing.
  expect(decoded).toBeGreaterThan(fuzzPictures.short / 20);
  expect(decoded).toBeLessThan((fuzzPictures.short * 3) / 4);
});
