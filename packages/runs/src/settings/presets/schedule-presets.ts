import type { ScheduleOptions } from '@penstroke/trainer';

/** The name of a schedule. */
export type ScheduleKind = ScheduleOptions['kind'];

/** A schedule by name. */
export interface SchedulePreset {
  readonly label: string;
  /** The schedule around a learning rate, which is the peak of `one-cycle`. */
  spec(learningRate: number): ScheduleOptions;
}

/** What `--schedule NAME` stands for where the recipe has another schedule. */
export const schedulePresets: Readonly<Record<ScheduleKind, SchedulePreset>> = {
  constant: { label: 'constant', spec: () => ({ kind: 'constant' }) },
  'one-cycle': { label: 'one cycle', spec: (maximum) => ({ kind: 'one-cycle', maximum }) },
  cosine: { label: 'cosine', spec: () => ({ kind: 'cosine' }) },
  // The decay of An et al., arXiv 2008.10400.
  exponential: { label: 'exponential decay', spec: () => ({ kind: 'exponential', decayPerEpoch: 0.98 }) },
  step: { label: 'a tenth every 10 epochs', spec: () => ({ kind: 'step', every: { epochs: 10 }, factor: 0.1 }) },
};
