import '@tensorflow/tfjs-layers'; // registers the gradients of plain ops, which the composites need
import '@tensorflow/tfjs-backend-cpu';
import { registerPlainBackend } from '@penstroke/ops/conformance';

registerPlainBackend('cpu-plain');

/** Both ways of every op: the composite, and the kernel with its registered gradient. */
export const TEST_BACKENDS: readonly { backendName: string; path: string }[] = [
  { backendName: 'cpu', path: 'composite' },
  { backendName: 'cpu-plain', path: 'kernel' },
];
