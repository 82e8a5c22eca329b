export { type CacheFolderOptions, cacheFolder } from './cache-folder.ts';
export {
  type DatasetOrigin,
  type LoadedImageSets,
  type LoadMnistOptions,
  loadMnist,
} from './load-mnist.ts';
export type { ReadOwnSetOptions } from './read-own-set.ts';
export type { PictureReader, ReadPictures } from './read-picture-folders.ts';
export type { RemoteSource } from './read-remote.ts';
