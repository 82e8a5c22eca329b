import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NativeHelper } from './native-helper.ts';
import { describeUnopened, openCudaLibraries } from './open-cuda-libraries.ts';

let nvidia: string;
beforeAll(() => {
  nvidia = mkdtempSync(join(tmpdir(), 'penstroke-nvidia-'));
  mkdirSync(join(nvidia, 'cudnn', 'lib'), { recursive: true });
  writeFileSync(join(nvidia, 'cudnn', 'lib', 'libcudnn.so.9'), '');
});
afterAll(() => rmSync(nvidia, { recursive: true }));

const NEEDED = ['libcudart.so.12', 'libcudnn.so.9'];
const unopened = (opens: (name: string) => boolean) => {
  const openLibrary = (name: string) => (opens(name) ? null : `${name}: cannot open`);
  return openCudaLibraries({ openLibrary } as NativeHelper, NEEDED, nvidia);
};

describe('openCudaLibraries', () => {
  test('takes the system library, else the one that was unpacked', () => {
    const asked: string[] = [];
    const missing = unopened((name) => {
      asked.push(name);
      return name.startsWith('/') || name !== 'libcudnn.so.9';
    });
    expect(missing).toEqual([]);
    expect(asked.at(-1)).toBe(join(nvidia, 'cudnn', 'lib', 'libcudnn.so.9'));
  });

  test.each([
    ['the driver', /^libcu/, /^no NVIDIA driver here \(libcuda\.so\.1: cannot open\); install the driver/],
    ['libnvidia-ml', /^libnvidia-ml/, /finds no GPU without libnvidia-ml\.so\.1 .*\(Debian: libnvidia-ml1\)$/],
    ['CUDA', /^libcudart/, /needs libcudart\.so\.12 for the GPU .*; run: penstroke backend install cuda$/],
    ['cuDNN, damaged', /libcudnn/, /needs libcudnn\.so\.9 for the GPU \(\/.*libcudnn\.so\.9: cannot open\)/],
  ])('names %s and what to do', (_, missing, words) => {
    expect(describeUnopened(unopened((name) => !missing.test(name)))).toMatch(words);
  });

  test('says nothing where all open', () => {
    expect(describeUnopened(unopened(() => true))).toBeUndefined();
  });
});
