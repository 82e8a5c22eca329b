import { DatasetError, doubtsOf, type ImageSet, isKnownSetName, knownSets, loadImageSets } from '@penstroke/dataset';
import type { ReadFile } from '../../storage/read-file.ts';
import type { RunPlan } from '../../storage/run-plan.ts';
import { loadFiles } from '../../storage/run-storage.ts';
import { ToldError } from '../../words/told-error.ts';
import { hostedAddress, packedAddresses } from '../data-addresses.ts';

/** The digits of a run. */
export interface RunData {
  readonly train: ImageSet;
  readonly test: ImageSet;
  /** The person's own files, as they were read; absent for known sets, whose checksums were verified. */
  readonly files?: readonly ReadFile[];
  /** What was done to the files, and what looks wrong with them; in English. */
  readonly notes: readonly string[];
}

/** How far a download is. */
export type ShowDownload = (progress: { receivedBytes: number; totalBytes: number }) => void;

/** Largest dropped file, packed or unpacked: five times MNIST's images. As floats on the device it takes four times as much. */
const MAX_FILE_BYTES = 256 * 1024 * 1024;

/**
 * Loads what a plan trains on: a set that comes with the page from its host, another known set from there or from dropped
 * files, or the person's own files.
 *
 * @param files dropped now; without them, those stored with the run
 * @throws DatasetError with the remedy
 */
export async function loadRunData(
  { id, recipe, dataName }: RunPlan,
  files: readonly File[] | undefined,
  showDownload: ShowDownload,
): Promise<RunData> {
  const { dataset } = recipe.data;
  const set = isKnownSetName(dataset) ? dataset : undefined;
  const known = set && knownSets[set];
  const onProgress = ({ receivedBytes, totalBytes }: { receivedBytes: number; totalBytes: number | undefined }) =>
    showDownload({ receivedBytes, totalBytes: totalBytes ?? 0 });
  if (set && known?.carriedFrom) return loadImageSets({ urls: packedAddresses(set), set, onProgress });

  const given = files ?? (await loadFiles(id))?.files;
  if (given && given.length > 0) {
    // Browsers withhold the means to compute sums from a page that is not secure.
    const sums = !set && globalThis.crypto?.subtle !== undefined;
    const options = { files: [...given], maxBytes: MAX_FILE_BYTES, set, sums };
    const sets = await loadImageSets(options).catch((error: unknown) => {
      if (!set || !DatasetError.isInstance(error) || error.code !== 'checksum-mismatch') throw error;
      throw new ToldError(['otherFiles', set], { cause: error });
    });
    const notes = set ? [] : [...sets.notes, ...doubtsOf(sets)];
    return { ...sets, notes, ...(!set && !sums && { files: [] }) };
  }
  if (!set) {
    throw new ToldError(['filesGone', dataName]);
  }
  try {
    return await loadImageSets({ urls: hostedAddress(set), set, onProgress, retries: 0 });
  } catch (error) {
    if (!DatasetError.isInstance(error)) throw error;
    throw new ToldError(['setNotHere', set], { cause: error });
  }
}
