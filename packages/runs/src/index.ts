export { disputedTestDigits, type PartialScore, withoutExamples } from './score/disputed-digits.ts';
export { wilsonInterval } from './score/wilson-interval.ts';
export { count } from './words/count.ts';
export { duration } from './words/duration.ts';
export { median } from './words/median.ts';
export { megabytes } from './words/megabytes.ts';
export { percent } from './words/percent.ts';
