import { holdRun } from '../../storage/run-lock.ts';
import { toldOf } from '../../words/told-error.ts';
import { startBackend } from '../backends/start-backend.ts';
import { checkMessage } from '../messages/check-message.ts';
import { TRAINING_REQUESTS, type TrainingReply, type TrainingRequest } from '../messages/training-messages.ts';
import { ManyClassesError } from './many-classes-error.ts';
import { TrainingSession } from './training-session.ts';

const LOSS_TOLD_WITHIN_MS = 1000;

/** The worker that trains: one run in its life, which may be paused and resumed. */
export function createTrainerWorker(): (message: unknown) => void {
  let session: Promise<TrainingSession> | undefined;
  let onGpu = false;
  let deviceLost = false;

  const fail = async (error: unknown) => {
    // What a lost GPU breaks is told once, by its own message, which may come after what it broke.
    if (onGpu) await new Promise((resolve) => setTimeout(resolve, LOSS_TOLD_WITHIN_MS));
    if (deviceLost) return;
    if (error instanceof ManyClassesError) {
      post({ kind: 'asks', classes: error.classes });
      return;
    }
    post({ kind: 'failed', told: toldOf(error) });
  };

  async function start(request: Extract<TrainingRequest, { kind: 'start' }>): Promise<TrainingSession> {
    await holdRun(request.plan.id);
    post({ kind: 'alive' });
    post({ kind: 'progress', what: 'backend' });
    const report = await startBackend(request.plan.backend, (message) => {
      deviceLost = true;
      post({ kind: 'device-lost', message });
    });
    onGpu = report.name === 'webgpu';
    post({ kind: 'backend', report });
    return TrainingSession.open({ ...request, report, post });
  }

  return (message) => {
    const request = checkMessage<TrainingRequest>(message, TRAINING_REQUESTS);
    switch (request.kind) {
      case 'start':
        session = start(request);
        session.then((opened) => opened.run()).catch(fail);
        break;
      case 'pause':
        session?.then((opened) => opened.pause(), fail);
        break;
      case 'watch':
        session?.then((opened) => opened.watch(request.pixels), fail);
        break;
      case 'resume':
        session?.then((opened) => opened.run()).catch(fail);
        break;
    }
  };
}

function post(reply: TrainingReply): void {
  self.postMessage(reply);
}
