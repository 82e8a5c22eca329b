import type { CheckpointDtype } from './checkpoint.ts';

/** The key of the run's facts in the `__metadata__` of the file. */
export const METADATA_KEY = 'penstroke-run';

/** How safetensors names the types of a checkpoint. */
export const STORED_DTYPES: Readonly<Record<CheckpointDtype, 'F32' | 'I32'>> = { float32: 'F32', int32: 'I32' };
