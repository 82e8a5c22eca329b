/** What the training worker has told of the present run. */

import type { Recipe } from '@penstroke/recipes';
import type { RunEndEvent, RunStartEvent, StepEvent, TrainEvent } from '@penstroke/trainer';
import type { Network } from '../storage/network.ts';
import type { ReadFile } from '../storage/read-file.ts';
import type { RunPlan } from '../storage/run-plan.ts';
import type { Told } from '../words/texts.ts';
import type { ChosenBackendFacts } from '../worker/messages/backend-facts.ts';
import type {
  Doing,
  ErrorsReport,
  PanelReport,
  PlaneReport,
  TrainingReply,
} from '../worker/messages/training-messages.ts';
import type { TimedRun } from './device-speed.ts';
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
  readonly what?: Doing | undefined;
  readonly download?: { readonly receivedBytes: number; readonly totalBytes: number } | undefined;
  /** The person's own files, as they were read. */
  readonly files?: readonly ReadFile[];
  /** What was done to them, and what looks wrong with them; in English. */
  readonly dataNotes?: readonly string[];
  /** How many classes the labels make, when that needs a confirmation before the run starts. */
  readonly asks?: number | undefined;
  readonly backend?: ChosenBackendFacts;
  readonly start?: RunStartEvent;
  readonly steps: readonly StepEvent[];
  readonly evaluations: readonly EvaluationPoint[];
  readonly errors?: ErrorsReport;
  readonly panel?: PanelReport;
  readonly plane?: PlaneReport;
  readonly end?: RunEndEvent;
  readonly network?: Network;
  /** Whether the run's network reads what is drawn, each time it has got better. */
  readonly reads: boolean;
  /** Updates of the last checkpoint in the browser's storage. */
  readonly storedStep?: number;
  /** A problem that the run survives. */
  readonly warning?: Told | undefined;
  /** Ended the run. */
  readonly failure?: Told;
}

/** Nothing trains, and nothing has. */
export const NO_RUN: TrainingState = { phase: 'idle', steps: [], evaluations: [], reads: false };

export const trainingStore: Store<TrainingState> = createStore<TrainingState>(NO_RUN);

/** Takes what the worker tells into the state. */
export function takeReply(reply: TrainingReply): void {
  switch (reply.kind) {
    case 'progress': {
      const { what, receivedBytes, totalBytes } = reply;
      const download = receivedBytes === undefined ? undefined : { receivedBytes, totalBytes: totalBytes ?? 0 };
      trainingStore.patch({ what, download });
      return;
    }
    case 'backend':
      trainingStore.patch({ backend: reply.report });
      return;
    case 'data':
      trainingStore.patch({ files: reply.files, dataNotes: reply.notes });
      if (reply.plan) trainingStore.patch({ plan: reply.plan });
      return;
    case 'asks':
      trainingStore.patch({ phase: 'idle', what: undefined, download: undefined, asks: reply.classes });
      return;
    case 'event':
      takeEvent(reply.event);
      if (trainingStore.get().phase === 'starting') {
        trainingStore.patch({ phase: 'training', what: undefined, download: undefined });
      }
      return;
    case 'errors':
      trainingStore.patch({ errors: reply.report });
      return;
    case 'panel':
      trainingStore.patch({ panel: reply.report });
      return;
    case 'plane':
      trainingStore.patch({ plane: reply.report });
      return;
    case 'network':
      trainingStore.patch({ network: reply.network });
      return;
    case 'stored':
      trainingStore.patch({ storedStep: reply.step });
      return;
    case 'not-stored':
      trainingStore.patch({ warning: reply.told });
      return;
    case 'paused':
    case 'finished':
      trainingStore.patch({ phase: reply.kind });
      return;
    case 'failed':
      trainingStore.patch({ phase: 'failed', failure: reply.told });
  }
}

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
      if (state.plan) void rememberSpeed(state.plan.recipe, event);
  }
}

/** How many of a run's updates are done, 0 to 1. */
export function doneShare({ steps, start }: TrainingState): number {
  return (steps.at(-1)?.step ?? 0) / (start?.steps ?? 1);
}

/** How far the run is that is under way, 0 to 1; undefined where none is. */
export function runShare(state: TrainingState): number | undefined {
  const { phase } = state;
  return phase === 'idle' || phase === 'finished' || phase === 'failed' ? undefined : doneShare(state);
}

/** The recipes, against which it is told, are no part of the first view. */
async function rememberSpeed(recipe: Recipe, run: TimedRun): Promise<void> {
  const { rememberSpeed } = await import('./device-speed.ts');
  rememberSpeed(recipe, run);
}
