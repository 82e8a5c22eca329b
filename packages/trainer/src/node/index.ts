export { loadCheckpoint } from './load-checkpoint.ts';
export { makeFolder } from './make-folder.ts';
export { removeSuperseded } from './remove-superseded.ts';
export { type SaveCheckpointOptions, saveCheckpoint } from './save-checkpoint.ts';
export { nameOfAside, writeFileAtomic } from './write-file-atomic.ts';
