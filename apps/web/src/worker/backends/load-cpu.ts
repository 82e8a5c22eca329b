import '@tensorflow/tfjs-backend-cpu';
import type { BackendReport } from '@penstroke/runs';
import { setBackend } from '@tensorflow/tfjs-core';

/** Makes tfjs's plain JavaScript the engine's backend; it always works. */
export async function loadCpu(): Promise<BackendReport> {
  await setBackend('cpu');
  return { name: 'cpu', threads: 1, device: 'plain JavaScript' };
}
