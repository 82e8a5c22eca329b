import { expect, test } from 'vitest';
import { autoWords } from './auto-words.ts';

test.each([
  [['cpu', 'simd', 'webgpu', 'cuda'], 'the faster of cuda and webgpu'],
  [['simd', 'webgpu', 'cpu'], 'webgpu'],
  [['cpu', 'simd', 'node'], 'simd'],
  [['node'], 'nothing: no backend works'],
] as const)('of %j auto takes %s', (working, words) => {
  expect(autoWords(working)).toBe(words);
});
