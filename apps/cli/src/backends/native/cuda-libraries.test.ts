import { expect, test } from 'vitest';
import { cudaLibraries } from './cuda-libraries.ts';

test('cudaLibraries: the first part of a version is the number of the library', () => {
  const requirements = [
    'nvidia-cublas-cu12<13.0,>=12.5.3.2',
    'nvidia-cudnn-cu12<10.0,>=9.3.0.75',
    'nvidia-cufft-cu12==11.0.8.103',
    'nvidia-cuda-nvcc-cu12<13.0,>=12.5.82',
    'numpy>=1.26',
  ];
  expect(cudaLibraries(requirements).map(({ soname }) => soname)).toEqual([
    ...['libcublas.so.12', 'libcublasLt.so.12', 'libcudnn.so.9', 'libcufft.so.11'],
  ]);
});
