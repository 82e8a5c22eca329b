/** Tries mutants in a process of its own, so that a crash or an endless loop in a decoder ends nothing else. */
import { makePictureSpecimens } from './picture-specimens.ts';
import { tryPicture } from './try-picture.ts';

const [seed, from, to] = process.argv.slice(2).map(Number) as [number, number, number];
const specimens = await makePictureSpecimens();
for (let trial = from; trial < to; trial++) {
  process.send!({ begun: trial });
  process.send!({ trial, ...(await tryPicture(specimens, { seed, trial })) });
}
process.disconnect();
