export { BatchCursor } from './batch-cursor.ts';
export type { BatchImages, LabelledImages } from './batch-images.ts';
export type { BatchOrder, BatchOrderOptions } from './batch-order.ts';
export { countClasses } from './count-classes.ts';
export {
  type BatchAugmentation,
  type BatchParts,
  type BatchSource,
  type CreateBatchSourceOptions,
  createBatchSource,
} from './create-batch-source.ts';
export { createEvaluationSource, type EvaluationSource } from './create-evaluation-source.ts';
export { DatasetError, type DatasetErrorCode, type DatasetErrorFields } from './dataset-error.ts';
export { doubtsOf } from './doubts-of.ts';
export { type EpochOrderOptions, epochOrder } from './epoch-order.ts';
export { type FakeDataOptions, fakeData } from './fake-data.ts';
export { type DownloadProgress, type FetchBytesOptions, fetchBytes, MAX_DOWNLOAD_BYTES } from './fetch-bytes.ts';
export type { IdxAddresses } from './find-remote-files.ts';
export { type IdxFiles, type IdxRole, idxFileNames, idxRoles } from './idx-files.ts';
export { type CreateImageSetOptions, createImageSet, type ImageSet } from './image-set.ts';
export type { KnownSet } from './known-sets/known-set.ts';
export { isKnownSetName, type KnownSetName, knownSets } from './known-sets.ts';
export {
  type ImageSetsSource,
  type LoadImageSetsOptions,
  loadImageSets,
  type SummedFile,
  type SummedImageSets,
} from './load-image-sets.ts';
export { type GunzipOptions, isGzip, maybeGunzip } from './maybe-gunzip.ts';
export { measureInk, type SetInk } from './measure-ink.ts';
export { measurePaper } from './measure-paper.ts';
export { type NextBatchOrder, nextBatchOrder } from './next-batch-order.ts';
export { type Normalization, standardize, unitRange } from './normalization.ts';
export { type IdxArray, type IdxType, MAX_IDX_BYTES, type ParseIdxOptions, parseIdx } from './parse-idx.ts';
export type { ImageSets } from './parse-image-sets.ts';
export { type DeviceImages, placeImages } from './place-images.ts';
export { sha256 } from './sha256.ts';
export { type SplitOptions, STANDARD_VALIDATION_COUNT, split, standardSplit } from './split.ts';
export { type ImageMaker, streamImages } from './stream-images.ts';
export { sliceImages, takeImages } from './take-images.ts';
