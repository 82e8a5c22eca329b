export { type CacheFolderOptions, cacheFolder } from './cache-folder.ts';
export {
  type DatasetOrigin,
  type LoadedImageSets,
  type LoadMnistOptions,
  loadMnist,
} from './load-mnist.ts';
export type { RemoteSource } from './read-remote.ts';
