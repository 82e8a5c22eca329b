export { fashionMnistClassNames, mnistClassNames } from './class-names.ts';
export { DatasetError, type DatasetErrorCode, type DatasetErrorFields } from './dataset-error.ts';
export { type CreateImageSetOptions, createImageSet, type ImageSet } from './image-set.ts';
export { type GunzipOptions, isGzip, maybeGunzip } from './maybe-gunzip.ts';
export { type IdxArray, type IdxType, MAX_IDX_BYTES, type ParseIdxOptions, parseIdx } from './parse-idx.ts';
