export type { BackendReport } from './backend/backend-report.ts';
export {
  autoOrder,
  type BackendChoice,
  type BackendDescriptor,
  type BackendName,
  backendChoices,
  backendNames,
  backends,
  type PageBackendName,
} from './backend/backends.ts';
export { type BackendLoader, type ChosenBackend, chooseBackend, type Rivals } from './backend/choose-backend.ts';
export { type AdapterInfo, describeAdapter } from './backend/describe-adapter.ts';
export { MAX_THREADS } from './backend/max-threads.ts';
export { measureTraining } from './backend/measure-training.ts';
export { NoBackendError, type PassedOver } from './backend/no-backend-error.ts';
export { tryTraining } from './backend/try-training.ts';
export { isUnsure } from './read/is-unsure.ts';
export { MAX_PICTURE_BYTES } from './read/max-picture-bytes.ts';
export { type CollectedRows, collectRows, type RowSource } from './read/row-source.ts';
export { type InputShape, inputShapeOf } from './record/input-shape.ts';
export { encodeMetrics, MAX_METRICS_BYTES, parseMetrics, rewindMetrics } from './record/metrics.ts';
export {
  encodeModel,
  MAX_WEIGHTS_BYTES,
  type ModelFiles,
  type ModelJson,
  modelArtifacts,
  parseModelJson,
} from './record/model-files.ts';
export { aboutMetadata, type NetworkAbout, readAbout } from './record/network-about.ts';
export { MAX_JSON_BYTES, parseJson } from './record/parse-json.ts';
export { RunFileError } from './record/run-file-error.ts';
export { RunLockedError } from './record/run-locked-error.ts';
export { encodeRunRecord, isRunRecord, parseRunRecord, RUN_FORMAT, type RunRecord } from './record/run-record.ts';
export { disputedTestDigits, type PartialScore, withoutExamples } from './score/disputed-digits.ts';
export { type FindMisreadOptions, findMisread, type Misread } from './score/find-misread.ts';
export {
  type PredictProbabilitiesOptions,
  plainView,
  predictProbabilities,
  shiftedViews,
  type View,
} from './score/predict-probabilities.ts';
export type { TrainedNetwork } from './score/trained-network.ts';
export { wilsonInterval } from './score/wilson-interval.ts';
export { augmentSpecs } from './settings/change-recipe.ts';
export { describeLength } from './settings/describe-length.ts';
export { parseSetting } from './settings/parse-setting.ts';
export { parseValue } from './settings/parse-value.ts';
export { augmentPresets } from './settings/presets/augment-presets.ts';
export { describeAugmentation } from './settings/presets/describe-augmentation.ts';
export { type ExpandName, expandPresets } from './settings/presets/expand-presets.ts';
export { type OptimizerKind, optimizerPresets } from './settings/presets/optimizer-presets.ts';
export type { Preset } from './settings/presets/preset.ts';
export { type ScheduleKind, type SchedulePreset, schedulePresets } from './settings/presets/schedule-presets.ts';
export { type RecordedRun, recordedSettings } from './settings/recorded-settings.ts';
export { DEFAULT_RECIPE, type RunSpec, resolveRun, runSpecSchema } from './settings/resolve-run.ts';
export { type RunSettings, runSettingsFields, runSettingsSchema } from './settings/run-settings.ts';
export { recordSeed, seedSchema } from './settings/seed.ts';
export {
  DEFAULT_CHECKPOINT_EVERY,
  DEFAULT_EVALUATION_BATCH_SIZE,
  DEFAULT_SEED,
  fieldOf,
  type SettingField,
  type SettingGroup,
  type SettingKey,
  settingFields,
  settingKeys,
} from './settings/setting-fields.ts';
export { settingFlag, settingHelp } from './settings/setting-help.ts';
export { SettingsError } from './settings/settings-error.ts';
export { describeKind, type NumberRange, type ValueKind, valueKind } from './settings/value-kind.ts';
export { indexRanges } from './sweep/index-ranges.ts';
export { planSweep } from './sweep/plan-sweep.ts';
export { type PlannedRun, plannedRun } from './sweep/planned-run.ts';
export { type SlurmScriptOptions, slurmScript } from './sweep/slurm-script.ts';
export { type Spread, spread } from './sweep/spread.ts';
export { SweepError } from './sweep/sweep-error.ts';
export { missingRuns, type SweepOutcome, sweepStates } from './sweep/sweep-outcome.ts';
export { encodeSweepPlan, parseSweepPlan, SWEEP_FORMAT, type SweepPlan, sweepRunCount } from './sweep/sweep-plan.ts';
export { MAX_SWEEP_RUNS, parseSweepRequest, type SweepRequest } from './sweep/sweep-request.ts';
export { bestRuns, type SweepRow, tabulateSweep } from './sweep/tabulate-sweep.ts';
export { count } from './words/count.ts';
export { counted } from './words/counted.ts';
export { duration } from './words/duration.ts';
export { firstIssue } from './words/first-issue.ts';
export { fittedValidation } from './words/fitted-validation.ts';
export { median } from './words/median.ts';
export { megabytes } from './words/megabytes.ts';
export { percent } from './words/percent.ts';
export { plainWords } from './words/plain-words.ts';
export { shellCommand } from './words/shell-command.ts';
