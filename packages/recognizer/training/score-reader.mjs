/**
 * Prints how the network that the package ships does on validation images by kind, on fonts that training never saw, and on MNIST's
 * test digits, as a table in Markdown:
 *
 *     node score-reader.mjs [--seed 1] [--reject 0.5]      (after `pnpm build` in the workspace)
 *
 * A digit is wrong when it is read as another one, refused when no digit reaches `--reject`.
 */
import { parseArgs } from 'node:util';
import { registerSimdBackend } from '@penstroke/backend-simd';
import { loadMnist } from '@penstroke/dataset/node';
import { setBackend } from '@tensorflow/tfjs-core';
import { classifyImages } from '../dist/classify-images.js';
import { READER_METADATA } from '../dist/pretrained/reader-model.js';
import { pretrainedModel } from '../dist/pretrained-model.js';
import { KINDS, makeCuts, makePart } from './make-set.mjs';

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, reject: { type: 'string', default: '0.5' } },
});
const reject = Number(values.reject);
await registerSimdBackend({ threads: 2 });
await setBackend('simd');
const model = await pretrainedModel();
const { train: digits, test } = await loadMnist();

const table = new Map();
async function score(set, kindOf) {
  const images = Array.from({ length: set.count }, (_, i) => set.images.subarray(i * 784, (i + 1) * 784));
  const rows = await classifyImages(model, images, { temperature: READER_METADATA.temperature });
  for (const [i, row] of rows.entries()) {
    const label = set.labels[i];
    const kind = kindOf(i);
    const entry = table.get(kind) ?? { count: 0, right: 0, wrong: 0, sure: 0, refused: 0 };
    table.set(kind, entry);
    const best = row.indexOf(Math.max(...row));
    const isRead = best < 10 && row[best] >= reject;
    entry.count++;
    if (!isRead) entry.refused++;
    if (best === label) entry.right++;
    if (isRead && best !== label) entry.wrong++;
    if (isRead && best !== label && row[best] >= 0.9) entry.sure++;
  }
}
await score(test, () => "MNIST's test digits");
const part = { which: 'validation', part: 0, parts: 1, seed: Number(values.seed), scale: 1 };
for (const set of [await makePart(digits, part), await makeCuts(digits, part)])
  await score(set, (i) => KINDS[set.kinds[i]]);
console.log('| kind | images | right class | read as a wrong digit | of these at 90 % or more | no digit |');
console.log('|---|--:|--:|--:|--:|--:|');
for (const [kind, { count, right, wrong, sure, refused }] of table) {
  const share = (value) => `${((100 * value) / count).toFixed(2)} %`;
  console.log(`| ${kind} | ${count} | ${share(right)} | ${share(wrong)} | ${share(sure)} | ${share(refused)} |`);
}
process.exit(0);
