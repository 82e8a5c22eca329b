/** What page and training worker say to each other. */

import type { Misread } from '@penstroke/runs';
import type { TrainEvent } from '@penstroke/trainer';
import type { Network } from '../../storage/network.ts';
import type { ReadFile } from '../../storage/read-file.ts';
import type { RunPlan } from '../../storage/run-plan.ts';
import type { Told } from '../../words/texts.ts';
import type { ChosenBackendFacts } from './backend-facts.ts';
import type { MessageFields } from './check-message.ts';

export type TrainingRequest =
  | { readonly kind: 'start'; readonly plan: RunPlan; readonly resume: boolean; readonly files?: readonly File[] }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  /** The person's digit, 28x28 bytes, whose place among the others is to be told; none: there is none any more. */
  | { readonly kind: 'watch'; readonly pixels?: Uint8Array };

/** A misread image with what was to be seen. */
export interface MisreadDigit extends Misread {
  /** One byte a pixel. */
  readonly pixels: Uint8Array;
}

/** Where the network errs. */
export interface ErrorsReport {
  readonly on: 'validation' | 'test';
  readonly step: number;
  readonly count: number;
  readonly errors: number;
  /** `confusion[label][prediction]` */
  readonly confusion: readonly (readonly number[])[];
  readonly misread: readonly MisreadDigit[];
  readonly width: number;
  readonly height: number;
}

/** One of the digits that are read again and again. */
export interface PanelDigit {
  /** Among the test digits. */
  readonly index: number;
  readonly label: number;
  readonly prediction: number;
  /** Of the prediction, 0 to 1. */
  readonly confidence: number;
  /** One byte a pixel. */
  readonly pixels: Uint8Array;
}

/** How the same few digits are read at an update. */
export interface PanelReport {
  readonly step: number;
  readonly digits: readonly PanelDigit[];
  readonly width: number;
  readonly height: number;
}

/** Where a digit lies in the plane. */
export interface PlanePoint {
  readonly label: number;
  readonly x: number;
  readonly y: number;
}

/** Two directions of the last layer, and what they are measured from. */
export interface PlaneAxes {
  readonly mean: Float64Array;
  /** Unit vectors, at right angles. */
  readonly axes: readonly [Float64Array, Float64Array];
}

/** The last layer before the answer, as its two directions of most variance have it. */
export interface PlaneReport {
  readonly step: number;
  readonly points: readonly PlanePoint[];
  /** Where the person's digit lies. */
  readonly own?: { readonly x: number; readonly y: number };
  /** How much of the variance the two directions have, 0 to 1. */
  readonly share: number;
  /** By which another digit is placed. */
  readonly axes: PlaneAxes;
}

/** What is being done before the first update. */
export type Doing = 'starting' | 'backend' | 'digits' | 'network';

export type TrainingReply =
  | { readonly kind: 'progress'; readonly what: Doing; readonly receivedBytes?: number; readonly totalBytes?: number }
  | { readonly kind: 'backend'; readonly report: ChosenBackendFacts }
  /** Own files that are trained on, what was done to them, and what looks wrong with them. */
  | {
      readonly kind: 'data';
      readonly files: readonly ReadFile[];
      readonly notes: readonly string[];
      /** With fewer validation images than the run was started with, which would be too many of this set. */
      readonly plan?: RunPlan;
    }
  /** Nothing is trained until the person has answered. */
  | { readonly kind: 'asks'; readonly classes: number }
  | { readonly kind: 'event'; readonly event: TrainEvent }
  | { readonly kind: 'errors'; readonly report: ErrorsReport }
  | { readonly kind: 'panel'; readonly report: PanelReport }
  | { readonly kind: 'plane'; readonly report: PlaneReport }
  | { readonly kind: 'network'; readonly network: Network; readonly final: boolean }
  | { readonly kind: 'stored'; readonly step: number }
  | { readonly kind: 'not-stored'; readonly told: Told }
  | { readonly kind: 'alive' }
  | { readonly kind: 'device-lost'; readonly message: string }
  | { readonly kind: 'paused' }
  | { readonly kind: 'finished' }
  | { readonly kind: 'failed'; readonly told: Told };

export const TRAINING_REQUESTS: MessageFields = {
  start: { plan: 'object', resume: 'boolean', files: 'array?' },
  pause: {},
  resume: {},
  watch: { pixels: 'bytes?' },
};

export const TRAINING_REPLIES: MessageFields = {
  progress: { what: 'string', receivedBytes: 'number?', totalBytes: 'number?' },
  backend: { report: 'object' },
  data: { files: 'array', notes: 'array', plan: 'object?' },
  asks: { classes: 'number' },
  event: { event: 'object' },
  errors: { report: 'object' },
  panel: { report: 'object' },
  plane: { report: 'object' },
  network: { network: 'object', final: 'boolean' },
  stored: { step: 'number' },
  'not-stored': { told: 'array' },
  alive: {},
  'device-lost': { message: 'string' },
  paused: {},
  finished: {},
  failed: { told: 'array' },
};
