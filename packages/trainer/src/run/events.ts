import type { RunProfile } from '../profile-clock.ts';

/** The first event: what is about to run. */
export interface RunStartEvent {
  readonly event: 'run-start';
  /** Present when the length was given in epochs. */
  readonly epochs?: number;
  /** Updates of the whole run. */
  readonly steps: number;
  /** Updates done before, by the run that is resumed; absent in a new run. */
  readonly resumedFrom?: number;
  readonly stepsPerEpoch: number;
  readonly exampleCount: number;
  readonly batchSize: number;
  /** Trainable numbers of the model. `parameters` means this everywhere. */
  readonly parameters: number;
  /** All numbers of the model; present when some are not trainable: frozen layers, statistics of batch normalisation. */
  readonly totalParameters?: number;
  /** Name of the TensorFlow.js backend. */
  readonly backend: string;
  /** A decimal string beyond 2^53, so that the event can be written as JSON. */
  readonly seed: number | string;
  /** Why no update will be captured; absent where the backend records updates. */
  readonly eagerReason?: string;
}

/** Once, after the first update that stays eager although the backend records updates. */
export interface EagerUpdatesEvent {
  readonly event: 'eager-updates';
  /** Updates done. */
  readonly step: number;
  /** Why updates with such a batch cannot be replayed. */
  readonly reason: string;
}

/** Every `displayStep` updates. */
export interface StepEvent {
  readonly event: 'step';
  /** Updates done, from 1. */
  readonly step: number;
  /** Passes over the data, with a fraction. */
  readonly epoch: number;
  /** Mean loss of this update's batch. */
  readonly loss: number;
  /** Share of this update's batch that was classified correctly, before the update, in training mode. */
  readonly accuracy: number;
  /** Learning rate of this update. */
  readonly learningRate: number;
  /** Recent training speed, evaluation not counted. */
  readonly imagesPerSecond: number;
  /** Expected time to the end, the evaluations to come included. */
  readonly etaSeconds: number;
}

/** At the end of every epoch, and at the end of the run when it ends inside one. */
export interface EpochEndEvent {
  readonly event: 'epoch-end';
  /** The epoch that ended, from 1. */
  readonly epoch: number;
  /** Updates done. */
  readonly step: number;
  /** Mean training loss over the epoch's examples. */
  readonly loss: number;
  /** Training accuracy over the epoch's batches, each before its update. */
  readonly trainAccuracy: number;
  /** Present when validation ran at this step. */
  readonly validationLoss?: number;
  readonly validationAccuracy?: number;
  /** Training seconds of this epoch, evaluation not counted. */
  readonly seconds: number;
  readonly imagesPerSecond: number;
}

/** After every evaluation. */
export interface EvaluationEvent {
  readonly event: 'evaluation';
  readonly on: 'validation' | 'test';
  /** Updates done. */
  readonly step: number;
  readonly loss: number;
  readonly accuracy: number;
  readonly errors: number;
  readonly count: number;
}

/** After a checkpoint was saved. */
export interface CheckpointEvent {
  readonly event: 'checkpoint';
  readonly step: number;
  /** What `save` returned, when that was a string. */
  readonly path?: string;
}

/** The last event. */
export interface RunEndEvent {
  readonly event: 'run-end';
  /** Of the final weights; absent without a test source and after an interruption. */
  readonly testAccuracy?: number;
  readonly testLoss?: number;
  readonly testErrors?: number;
  readonly testCount?: number;
  /** Of the final weights: the best with `keep: 'best'`, else the average with `averageDecay`, else the last. */
  readonly validationAccuracy?: number;
  /** Updates done when the final weights were current; less than `steps` only with `keep: 'best'`. */
  readonly keptStep: number;
  /** Passes over the data, with a fraction. */
  readonly epochs: number;
  /** Updates done. */
  readonly steps: number;
  /** Seconds in updates, evaluation and the reader's own time not counted; a resumed run counts its first part too. */
  readonly trainSeconds: number;
  /** Training examples of the whole run by `trainSeconds`. */
  readonly imagesPerSecond: number;
  readonly backend: string;
  readonly seed: number | string;
  /** Updates of this process that were replayed, without JavaScript between their kernels. */
  readonly replayedSteps: number;
  /** Updates of this process that were not: the first three of each batch size, and those that cannot be. */
  readonly eagerSteps: number;
  /** Why updates stayed eager that might have been replayed. */
  readonly eagerReason?: string;
  /** Where the time of this process went. */
  readonly profile: RunProfile;
  /** Whether the signal ended the run before its length. */
  readonly interrupted: boolean;
}

/** What a training run tells, told apart by `event`. Every event can be written as JSON. */
export type TrainEvent =
  | RunStartEvent
  | EagerUpdatesEvent
  | StepEvent
  | EpochEndEvent
  | EvaluationEvent
  | CheckpointEvent
  | RunEndEvent;
