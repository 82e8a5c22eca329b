import type { UpdateRecorder } from '@penstroke/ops';
import { backend } from '@tensorflow/tfjs-core';
import { internalsOf } from '../runtime/tensorflow-internals.ts';
import { TensorflowRecordings } from './tensorflow-recordings.ts';

/** Captures updates on the backend `tensorflow`. */
export const tensorflowRecorder: UpdateRecorder = {
  open: (update) => new TensorflowRecordings(internalsOf(backend()), update),
};
