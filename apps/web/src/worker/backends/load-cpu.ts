import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import type { BackendFacts } from '../messages/backend-facts.ts';

/** Makes tfjs's plain JavaScript the engine's backend; it always works. */
export async function loadCpu(): Promise<BackendFacts> {
  await setBackend('cpu');
  return { name: 'cpu', threads: 1, device: 'plain JavaScript' };
}
