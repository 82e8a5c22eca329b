import { createImageSet, fetchBytes, type ImageSet, knownSets, maybeGunzip, parseIdx } from '@penstroke/dataset';
import { packedAddresses } from '../data-addresses.ts';
import type { DigitsQuery } from '../messages/reader-messages.ts';

/** How far a download is. */
export type ShowProgress = (progress: { receivedBytes: number; totalBytes: number }) => void;

const sets = new Map<DigitsQuery['part'], Promise<ImageSet>>();

/** MNIST's training or test digits, which are fetched once. */
export function openDigits(part: DigitsQuery['part'], showProgress: ShowProgress): Promise<ImageSet> {
  const known = sets.get(part);
  if (known) return known;
  const opened = loadPart(part, showProgress);
  sets.set(part, opened);
  opened.catch(() => sets.delete(part));
  return opened;
}

async function loadPart(part: DigitsQuery['part'], showProgress: ShowProgress): Promise<ImageSet> {
  const addresses = packedAddresses('mnist');
  const load = async (url: string) =>
    parseIdx(
      await maybeGunzip(
        await fetchBytes(url, {
          onProgress: ({ receivedBytes, totalBytes = 0 }) => showProgress({ receivedBytes, totalBytes }),
        }),
      ),
    );
  const images = await load(part === 'train' ? addresses.trainImages : addresses.testImages);
  const labels = await load(part === 'train' ? addresses.trainLabels : addresses.testLabels);
  return createImageSet({ images, labels, classNames: knownSets.mnist.classNames });
}
