import { describe, expect, test } from 'vitest';
import { wheelPlatform } from './wheel-platform.ts';

const linux = (arch: string, glibc: string | undefined = '2.36') => ({ platform: 'linux' as const, arch, glibc });

describe('wheelPlatform', () => {
  test('names the smaller wheel where there is one, and the tags from new to old', () => {
    expect(wheelPlatform('node', linux('x64'))).toEqual({
      project: 'tensorflow-cpu',
      tags: ['manylinux_2_27_x86_64', 'manylinux_2_17_x86_64', 'manylinux2014_x86_64'],
    });
    expect(wheelPlatform('node', linux('arm64'))).toMatchObject({ project: 'tensorflow' });
    expect(wheelPlatform('cuda', linux('x64', '2.27'))).toMatchObject({ project: 'tensorflow' });
  });

  test.each([
    [
      'macOS',
      'node',
      { platform: 'darwin', arch: 'arm64', glibc: undefined },
      /expected Linux .*, got darwin on arm64; use/,
    ],
    ['another processor', 'node', linux('riscv64'), /got linux on riscv64/],
    ['CUDA on arm64', 'cuda', linux('arm64'), /no CUDA library for Linux on arm64/],
    ['musl', 'node', { ...linux('x64'), glibc: undefined }, /expected glibc 2\.27 or newer, got another C library/],
    ['an old glibc', 'node', linux('x64', '2.26'), /got glibc 2\.26; use --backend simd/],
  ] as const)('%s gets a clear word', (_, name, host, words) => {
    expect(() => wheelPlatform(name, host)).toThrow(words);
  });
});
