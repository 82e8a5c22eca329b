import { fakeData, type ImageSet } from '@penstroke/dataset';
import { loadMnist } from '@penstroke/dataset/node';
import { PICTURE_ENDINGS } from '../pictures/picture-endings.ts';
import type { CliIo } from '../terminal/cli-io.ts';
import { note } from '../terminal/show.ts';
import { datasetSource } from './dataset-source.ts';

/** A data set and where it came from. */
export interface LoadedDigits {
  readonly train: ImageSet;
  readonly test: ImageSet;
  /** What was done to the files, for people. */
  readonly notes: readonly string[];
  readonly origin: {
    readonly name: string;
    readonly files: readonly { readonly name: string; readonly sha256: string; readonly sizeBytes: number }[];
  };
}

/** Images of the smoke-test mode: enough for the standard split. */
const FAKE_TRAIN = 6000;
const FAKE_TEST = 1000;

/**
 * Loads what `--dataset` names: a known set, `fake` (constant images, no files needed), an http(s) address, or a folder or file relative
 * to the current folder, of any form that `loadMnist` reads. Checksums are verified where they are known; a download is told.
 *
 * @throws CommandError for a picture that is none; what `loadMnist` throws
 */
export async function loadDigits(dataset: string, io: CliIo): Promise<LoadedDigits> {
  if (dataset === 'fake') {
    return {
      train: fakeData({ count: FAKE_TRAIN }),
      test: fakeData({ count: FAKE_TEST }),
      notes: [],
      origin: { name: 'fake', files: [] },
    };
  }
  let told = false;
  let toldOfCache = false;
  return loadMnist({
    source: datasetSource(dataset, io.cwd),
    pictures: {
      isPicture: (name) => PICTURE_ENDINGS.test(name),
      async read(paths) {
        // Only now: the decoder is native code that most runs do not need.
        const { readPictureSet } = await import('../pictures/read-picture-set.ts');
        return readPictureSet(paths, io);
      },
    },
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
