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
export { type BackendLoader, type ChosenBackend, chooseBackend } from './backend/choose-backend.ts';
export { type AdapterInfo, describeAdapter } from './backend/describe-adapter.ts';
export { MAX_THREADS } from './backend/max-threads.ts';
export { NoBackendError, type PassedOver } from './backend/no-backend-error.ts';
export { disputedTestDigits, type PartialScore, withoutExamples } from './score/disputed-digits.ts';
export { wilsonInterval } from './score/wilson-interval.ts';
export { count } from './words/count.ts';
export { counted } from './words/counted.ts';
export { duration } from './words/duration.ts';
export { median } from './words/median.ts';
export { megabytes } from './words/megabytes.ts';
export { percent } from './words/percent.ts';
