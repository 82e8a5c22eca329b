import * as tf from '@tensorflow/tfjs-core';
import type { ReadyBackend } from './ready-backend.ts';

/** Makes the plain JavaScript backend of TensorFlow.js current: it always works, and is meant for comparing with. */
export async function loadCpu(): Promise<ReadyBackend> {
  await import('@tensorflow/tfjs-backend-cpu');
  await tf.setBackend('cpu');
  return { name: 'cpu', threads: 1, device: 'plain JavaScript', close() {} };
}
