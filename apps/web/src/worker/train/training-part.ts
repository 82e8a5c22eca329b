import { setBackend } from '@tensorflow/tfjs-core';
import { checkMessage } from '../../messages/check-message.ts';
import { TRAINING_REQUESTS, type TrainingReply, type TrainingRequest } from '../../messages/training-messages.ts';
import { chooseBackend } from '../choose-backend.ts';
import { TrainingSession } from './training-session.ts';

/** The worker that trains: one run in its life, which may be paused and resumed. */
export function createTrainingPart(): (message: unknown) => void {
  let session: Promise<TrainingSession> | undefined;
  let deviceLost = false;

  const fail = (error: unknown) => {
    // What a lost GPU breaks is told once, by its own message.
    if (deviceLost) return;
    post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  };

  async function start(request: Extract<TrainingRequest, { kind: 'start' }>): Promise<TrainingSession> {
    post({ kind: 'progress', what: 'Starting the backend' });
    const report = await chooseBackend(request.plan.backend, (message) => {
      deviceLost = true;
      post({ kind: 'device-lost', message });
    });
    await setBackend(report.name);
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
      case 'resume':
        session?.then((opened) => opened.run()).catch(fail);
        break;
    }
  };
}

function post(reply: TrainingReply): void {
  self.postMessage(reply);
}
