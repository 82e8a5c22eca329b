import type { CheckpointDtype } from './types/checkpoint.ts';

/** Bytes of one value; float32 and int32 are the types there are. */
export const ITEM_BYTES = 4;

/** The key of the run's facts in `__metadata__`. */
export const METADATA_KEY = 'penstroke-run';

/** How safetensors names the types. */
export const STORED_DTYPES: Readonly<Record<CheckpointDtype, string>> = { float32: 'F32', int32: 'I32' };
