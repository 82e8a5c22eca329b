import type { Period } from './period.ts';

/** The optimiser's learning rate at every update. */
export interface ConstantSchedule {
  readonly kind: 'constant';
}

/** The learning rate times `factor` after every period. */
export interface StepSchedule {
  readonly kind: 'step';
  readonly every: Period;
  /** In (0, 1]. */
  readonly factor: number;
}

/** The learning rate times `decayPerEpoch` after every epoch. */
export interface ExponentialSchedule {
  readonly kind: 'exponential';
  /** In (0, 1]; 0.98 in An et al., arXiv 2008.10400. */
  readonly decayPerEpoch: number;
}

/** Half a cosine from the learning rate down to `minimum` at the last update (Loshchilov & Hutter, arXiv 1608.03983). */
export interface CosineSchedule {
  readonly kind: 'cosine';
  /** The last learning rate; default 0. */
  readonly minimum?: number;
  /** A linear rise from 0 that comes first; default none. */
  readonly warmUp?: Period;
}

/** One rise to `maximum` and one fall far below the start (Smith & Topin, arXiv 1708.07120). */
export interface OneCycleSchedule {
  readonly kind: 'one-cycle';
  /** The highest learning rate; the optimiser's own is not used. */
  readonly maximum: number;
  /** The first learning rate is `maximum / initialDivisor`; default 25. */
  readonly initialDivisor?: number;
  /** The last learning rate is the first divided by `finalDivisor`; default 10,000. */
  readonly finalDivisor?: number;
  /** The part of the run that rises, in (0, 1); default 0.3. */
  readonly upFraction?: number;
  /** The form of both slopes; default 'cosine'. */
  readonly annealing?: 'cosine' | 'linear';
  /** Momentum (Adam's beta1) moved against the learning rate, from `maximum` down and up again; default: not moved. */
  readonly momentum?: { readonly maximum: number; readonly minimum: number };
}

/** How the learning rate changes during a run. */
export type ScheduleOptions = ConstantSchedule | StepSchedule | ExponentialSchedule | CosineSchedule | OneCycleSchedule;
