export { hasCheckpoint } from './has-checkpoint.ts';
export { type MetricsLog, openMetricsLog, readMetrics, rewindMetricsLog } from './metrics-log.ts';
export { readModel, readModelArtifacts, writeModel } from './model-folder.ts';
export { readBoundedFile, readBoundedText } from './read-bounded-file.ts';
export { type RunPaths, runPaths } from './run-paths.ts';
export { readRunRecord, writeRunRecord } from './run-record-file.ts';
