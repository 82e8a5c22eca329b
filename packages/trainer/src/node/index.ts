export { loadCheckpoint } from './load-checkpoint.ts';
export { saveCheckpoint } from './save-checkpoint.ts';
export { writeFileAtomic } from './write-file-atomic.ts';
