/** What the training worker has told of the present run. */

import type { BackendReport } from '@penstroke/runs';
import type { RunEndEvent, RunStartEvent, StepEvent, TrainEvent } from '@penstroke/trainer';
import type { Network } from '../storage/network.ts';
import type { RunPlan } from '../storage/run-plan.ts';
import type { ErrorsReport } from '../worker/messages/training-messages.ts';
import { createStore, type Store } from './store.ts';

/** A point of the validation curve. */
export interface EvaluationPoint {
  readonly on: 'validation' | 'test';
  readonly step: number;
  readonly loss: number;
  readonly accuracy: number;
}

export interface TrainingState {
  readonly phase: 'idle' | 'starting' | 'training' | 'pausing' | 'paused' | 'finished' | 'failed';
  readonly plan?: RunPlan;
  /** What is being done before the first update. */
  readonly what?: string | undefined;
  readonly download?: { readonly receivedBytes: number; readonly totalBytes: number } | undefined;
  readonly backend?: BackendReport;
  readonly start?: RunStartEvent;
  readonly steps: readonly StepEvent[];
  readonly evaluations: readonly EvaluationPoint[];
  readonly errors?: ErrorsReport;
  readonly end?: RunEndEvent;
  readonly network?: Network;
  /** Updates of the last checkpoint in the browser's storage. */
  readonly storedStep?: number;
  /** Goes on nevertheless. */
  readonly warning?: string | undefined;
  /** Ended the run. */
  readonly failure?: string;
}

/** Nothing trains, and nothing has. */
export const NO_RUN: TrainingState = { phase: 'idle', steps: [], evaluations: [] };

export const trainingStore: Store<TrainingState> = createStore<TrainingState>(NO_RUN);

/** Takes one event of the run into the state; those of a resumed run's past come first. */
export function takeEvent(event: TrainEvent): void {
  const state = trainingStore.get();
  switch (event.event) {
    case 'run-start':
      trainingStore.patch({ start: event });
      return;
    case 'step':
      trainingStore.patch({ steps: [...state.steps, event].sort((a, b) => a.step - b.step) });
      return;
    case 'evaluation':
      trainingStore.patch({ evaluations: [...state.evaluations, event].sort((a, b) => a.step - b.step) });
      return;
    case 'run-end':
      trainingStore.patch({ end: event });
  }
}
