import type { UpdateRecorder, UpdateRecordings } from '@penstroke/ops';
import { PenstrokeAdam } from '@penstroke/ops';
import { backend, getKernel, version_core } from '@tensorflow/tfjs-core';
import { internalsOf } from '../runtime/webgpu-internals.ts';
import { WebGPURecordings } from './webgpu-recordings.ts';

/** tfjs-backend-webgpu has no version that a program can ask for, but its peer has to be of the very same. */
const KNOWN_VERSION = '4.22.0';

/** Captures updates on tfjs-backend-webgpu; see docs/decisions of the repository, "Captured steps on WebGPU". */
export const webgpuRecorder: UpdateRecorder = {
  open(update): UpdateRecordings {
    const reason = reasonAgainst();
    if (reason === undefined) return new WebGPURecordings(internalsOf(backend()), update);
    return {
      record: (inputs) => ({ outputs: update.run(inputs), reason }),
      replay: () => undefined,
      dispose: () => {},
    };
  },
};

function reasonAgainst(): string | undefined {
  if (version_core !== KNOWN_VERSION) {
    return `updates are captured on TensorFlow.js ${KNOWN_VERSION}, this is ${version_core}`;
  }
  // Composites of plain ops would freeze the step's numbers.
  if (getKernel(PenstrokeAdam, 'webgpu') === undefined)
    return 'the kernels of @penstroke/webgpu-kernels are not registered';
  return undefined;
}
