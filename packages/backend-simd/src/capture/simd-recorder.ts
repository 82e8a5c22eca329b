import type { UpdateRecorder } from '@penstroke/ops';
import { backend } from '@tensorflow/tfjs-core';
import { SimdBackend } from '../simd-backend.ts';
import { SimdRecordings } from './simd-recordings.ts';

/** Captures updates on the simd backend; see docs/decisions of the repository, "Captured steps". */
export const simdRecorder: UpdateRecorder = {
  open(update) {
    const current = backend();
    if (!(current instanceof SimdBackend)) throw new Error('simdRecorder: expected simd as the current backend');
    return new SimdRecordings(current, update);
  },
};
