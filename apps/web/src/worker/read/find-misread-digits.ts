import { knownSets } from '@penstroke/dataset';
import { disputedTestDigits } from '@penstroke/runs';
import type { MisreadTestDigit } from '../messages/reader-messages.ts';
import type { NetworkReader } from './network-reader.ts';
import { openDigits, type ShowProgress } from './open-digits.ts';

/** Digits that are read at once. */
const BATCH = 500;

/** Reads all test digits of MNIST, and gives those that the network gets wrong, the surest of its errors first. */
export async function findMisreadDigits(
  { facts: { outputNames }, classify }: Pick<NetworkReader, 'facts' | 'classify'>,
  showProgress: ShowProgress,
): Promise<{ count: number; digits: MisreadTestDigit[] }> {
  const { images, labels, count, width, height } = await openDigits('test', showProgress);
  const size = width * height;
  const disputed = new Set(disputedTestDigits({ files: [{ sha256: knownSets.mnist.sha256.testLabels }] }));
  const digits: MisreadTestDigit[] = [];
  for (let start = 0; start < count; start += BATCH) {
    const indices = Array.from({ length: Math.min(BATCH, count - start) }, (_, at) => start + at);
    const pixels = indices.map((index) => images.slice(index * size, (index + 1) * size));
    const answers = await classify(pixels);
    indices.forEach((index, at) => {
      const label = labels[index]!;
      const confidence = Math.max(...answers[at]!);
      const output = answers[at]!.indexOf(confidence);
      const name = outputNames[output] ?? String(output);
      // Other things than digits stand in the digits' places.
      const expected = outputNames.includes(String(label)) ? String(label) : outputNames[label];
      if (name === expected) return;
      digits.push({ index, label, pixels: pixels[at]!, name, confidence, disputed: disputed.has(index) });
    });
  }
  return { count, digits: digits.sort((a, b) => b.confidence - a.confidence) };
}
