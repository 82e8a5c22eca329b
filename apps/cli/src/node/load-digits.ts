import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fakeData, type ImageSet, isKnownSetName } from '@penstroke/dataset';
import { loadMnist } from '@penstroke/dataset/node';
import { CommandError } from '../terminal/cli-error.ts';
import type { CliIo } from '../terminal/cli-io.ts';
import { note } from '../terminal/show.ts';

/** A data set and where it came from. */
export interface LoadedDigits {
  readonly train: ImageSet;
  readonly test: ImageSet;
  readonly origin: {
    readonly name: string;
    readonly files: readonly { readonly name: string; readonly sha256: string; readonly sizeBytes: number }[];
  };
}

/** Images of the smoke-test mode: enough for the standard split. */
const FAKE_TRAIN = 6000;
const FAKE_TEST = 1000;
/** Where people find how to bring their own. */
const DATA_GUIDE = 'docs/guides/own-data.md in the repository makes them of other files';

/**
 * Loads what `--dataset` names: a known set, `fake` (constant images, no files needed), an http(s) address, or a folder
 * with the four IDX files, relative to the current one. Checksums are verified where they are known; a download is told.
 *
 * @throws CommandError for a file in place of the folder; what `loadMnist` throws
 */
export async function loadDigits(dataset: string, io: CliIo): Promise<LoadedDigits> {
  if (dataset === 'fake') {
    return {
      train: fakeData({ count: FAKE_TRAIN }),
      test: fakeData({ count: FAKE_TEST }),
      origin: { name: 'fake', files: [] },
    };
  }
  const named = isKnownSetName(dataset) || /^https?:/.test(dataset);
  const source = named ? dataset : resolve(io.cwd, dataset);
  if (!named && (await isFile(source))) {
    throw new CommandError(`${dataset}: expected a folder with the four IDX files, got a file; ${DATA_GUIDE}`);
  }
  let told = false;
  let toldOfCache = false;
  return loadMnist({
    source,
    onCached(_url, folder) {
      if (!toldOfCache) note(io, `data     the copy in ${folder}; delete it to download ${dataset} again`);
      toldOfCache = true;
    },
    onProgress({ url }) {
      if (!told) note(io, `downloading ${dataset} from ${new URL(url).host}`);
      told = true;
    },
  });
}

/** Whether a path is that of a file; what is wrong with any other is told where it is read. */
async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
}
