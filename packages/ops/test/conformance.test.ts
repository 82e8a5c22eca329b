import '@tensorflow/tfjs-layers'; // registers the gradients of plain ops, which the composites need
import '@tensorflow/tfjs-backend-cpu';
import { opsConformance, registerPlainBackend } from '@penstroke/ops/testing';
import { describe, expect, test } from 'vitest';

describe('composites, differentiated by autodiff, on a backend without kernels', () => {
  opsConformance({ test, expect }, { backendName: 'cpu', kernels: [] });
});

describe('kernels in plain loops', () => {
  registerPlainBackend('cpu-plain');
  opsConformance({ test, expect }, { backendName: 'cpu-plain' });
});
