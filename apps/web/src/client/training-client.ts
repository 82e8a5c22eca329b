/** The page's side of the training worker: one run at a time, and what it has told. */

import { runLock, withRun } from '../storage/run-lock.ts';
import type { RunPlan } from '../storage/run-plan.ts';
import { deleteRun, loadCheckpoint } from '../storage/run-storage.ts';
import type { EndOfWorker } from '../words/english.ts';
import type { Told } from '../words/texts.ts';
import { checkMessage } from '../worker/messages/check-message.ts';
import { TRAINING_REPLIES, type TrainingReply, type TrainingRequest } from '../worker/messages/training-messages.ts';
import { placeOwnDigit } from './place-own-digit.ts';
import { readInstead } from './read-instead.ts';
import { readWith } from './reader.ts';
import { type StartedWorker, startWorker } from './start-worker.ts';
import { NO_RUN, takeEvent, takeReply, trainingStore } from './training-store.ts';
import { watchDigit } from './watch-digit.ts';
import { whenEnded } from './when-ended.ts';

let worker: StartedWorker | undefined;
let files: readonly File[] | undefined;
/** The stored update that the present worker started from. */
let resumedAt: number | undefined;
let endWatch = (): void => {};

/** Starts a new run in place of the present one. */
export function startRun(plan: RunPlan, dropped?: readonly File[]): void {
  files = dropped && dropped.length > 0 ? dropped : undefined;
  launch(plan, { resume: false });
}

/** Goes ahead with as many classes as the labels make, or leaves the run. */
export function answerClasses(yes: boolean): void {
  const { plan } = trainingStore.get();
  if (yes && plan) launch({ ...plan, manyClasses: true }, { resume: false });
  else trainingStore.set({ ...NO_RUN, reads: trainingStore.get().reads });
}

/** Resumes a run from its last checkpoint. */
export async function resumeRun(plan: RunPlan): Promise<void> {
  files = undefined;
  await relaunch(plan);
}

/** Ends the updates after the one under way; the run is stored as it is then. */
export function pauseRun(): void {
  if (trainingStore.get().phase !== 'training') return;
  trainingStore.patch({ phase: 'pausing' });
  send({ kind: 'pause' });
}

/** Resumes where `pauseRun` stopped. */
export function continueRun(): void {
  const { phase, plan } = trainingStore.get();
  if (phase !== 'paused' || !plan) return;
  if (worker === undefined) {
    relaunch(plan).catch(() => {});
    return;
  }
  trainingStore.patch({ phase: 'training' });
  send({ kind: 'resume' });
}

/** Ends a run for good in this page; what is stored of it stays and may be resumed from the list. */
export function stopRun(): void {
  const { phase } = trainingStore.get();
  if (phase === 'training') {
    pauseRun();
    const end = trainingStore.subscribe(() => {
      const { phase } = trainingStore.get();
      if (phase === 'pausing') return;
      // The run may have ended before the pause; that of a later run is not for this stop.
      end();
      if (phase !== 'paused') return;
      close();
      trainingStore.patch({ phase: 'idle' });
    });
    return;
  }
  close();
  trainingStore.patch({ phase: 'idle', what: undefined, download: undefined });
}

/** Lets the run's network read what is drawn, now and each time it has got better, or the one that comes with the page. */
export function letRunRead(reads: boolean): void {
  if (!reads) {
    readInstead();
    return;
  }
  trainingStore.patch({ reads });
  const { network } = trainingStore.get();
  if (network) readWith(network);
}

/**
 * Deletes a run from the browser's storage; a paused one of this page is closed first.
 *
 * @throws ToldError when the run trains, here or in another tab
 */
export async function removeRun(id: string): Promise<void> {
  const { phase, plan } = trainingStore.get();
  if (plan?.id === id && phase === 'paused') {
    close();
    trainingStore.set(NO_RUN);
  }
  await withRun(id, () => deleteRun(id));
}

function launch(plan: RunPlan, { resume, warning }: { resume: boolean; warning?: Told | undefined }): void {
  close();
  resumedAt = undefined;
  const { reads } = trainingStore.get();
  trainingStore.set({ ...NO_RUN, phase: 'starting', plan, what: 'starting', warning, reads });
  worker = startWorker('trainer');
  const current = worker;
  worker.addEventListener('message', (event) => {
    if (worker === current) receive(checkMessage<TrainingReply>(event.data, TRAINING_REPLIES));
  });
  worker.addEventListener('error', (event) => {
    if (worker === current) replaceWorker(event.message ?? '');
  });
  send({ kind: 'start', plan, resume, ...(files && { files }) });
  endWatch = watchDigit((pixels) => send({ kind: 'watch', ...(pixels && { pixels }) }));
}

function close(): void {
  endWatch();
  endWatch = () => {};
  worker?.terminate();
  worker = undefined;
}

function send(request: TrainingRequest): void {
  worker?.postMessage(request);
}

function receive(reply: TrainingReply): void {
  takeReply(reply);
  switch (reply.kind) {
    case 'network':
      if (trainingStore.get().reads) readWith(reply.network);
      return;
    case 'alive':
      awaitEnd();
      return;
    case 'device-lost':
      leaveGpu(reply.message);
      return;
    case 'finished':
      close();
      endWatch = placeOwnDigit();
      return;
    case 'asks':
    case 'failed':
      close();
  }
}

/** The worker holds the run's lock. */
function awaitEnd(): void {
  const { plan } = trainingStore.get();
  const current = worker;
  if (!plan) return;
  whenEnded(runLock(plan.id), () => {
    if (current !== undefined && worker === current) replaceWorker(undefined);
  });
}

/** The worker is gone: the same run in a new one, but not twice from the same update. */
function replaceWorker(why: EndOfWorker): void {
  const { phase, plan, storedStep } = trainingStore.get();
  if (!plan || storedStep === undefined || (storedStep === resumedAt && phase !== 'paused')) {
    receive({ kind: 'failed', told: ['trainerEnded', why] });
    return;
  }
  moveRun(plan, ['trainerReplaced', why, storedStep]);
}

/** The GPU is gone: the same run on the processor. */
function leaveGpu(message: string): void {
  const { plan, storedStep } = trainingStore.get();
  if (plan) moveRun({ ...plan, backend: 'simd' }, ['gpuReplaced', message, storedStep]);
}

/** Resumes from the last checkpoint, or starts again without one; a paused run stays paused. */
function moveRun(plan: RunPlan, warning: Told): void {
  const { phase, storedStep } = trainingStore.get();
  if (storedStep === undefined) {
    launch(plan, { resume: false, warning });
  } else if (phase === 'paused' || phase === 'pausing') {
    close();
    trainingStore.patch({ phase: 'paused', plan, warning });
  } else {
    relaunch(plan, warning).catch(() => {});
  }
}

/** Starts a worker from the run's checkpoint, and shows what was told until then. */
async function relaunch(plan: RunPlan, warning?: Told): Promise<void> {
  launch(plan, { resume: true, warning });
  const stored = await loadCheckpoint(plan.id);
  if (!stored || trainingStore.get().plan !== plan) return;
  resumedAt = stored.step;
  trainingStore.patch({ storedStep: stored.step });
  for (const event of stored.events) takeEvent(event);
}
