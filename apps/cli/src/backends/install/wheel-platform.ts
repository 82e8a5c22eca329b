import { CommandError } from '../../terminal/cli-error.ts';
import type { TensorflowName } from '../installed/tensorflow-name.ts';

/** What decides which wheel fits; the process's own by default. */
export interface Host {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  /** The version of glibc, undefined on a system with another C library. */
  readonly glibc: string | undefined;
}

/** Which wheel of TensorFlow has the library. */
export interface WheelPlatform {
  /** The project on PyPI. */
  readonly project: string;
  /** The platform tags that pip may take, newest first. */
  readonly tags: readonly string[];
}

/** This machine. */
export function thisHost(): Host {
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return { platform: process.platform, arch: process.arch, glibc: header.glibcVersionRuntime };
}

/**
 * The wheel for a machine. TensorFlow publishes libraries for Linux with glibc 2.27 or newer, on x64 and arm64; those for a
 * GPU on x64 alone.
 *
 * @throws CommandError that says what works instead
 */
export function wheelPlatform(name: TensorflowName, { platform, arch, glibc }: Host): WheelPlatform {
  const instead = 'use --backend simd, or webgpu where there is a GPU';
  const machine = { x64: 'x86_64', arm64: 'aarch64' }[arch];
  if (platform !== 'linux' || machine === undefined) {
    throw new CommandError(`backend install: expected Linux on x64 or arm64, got ${platform} on ${arch}; ${instead}`);
  }
  if (name === 'cuda' && arch !== 'x64') {
    throw new CommandError(`backend install: TensorFlow has no CUDA library for Linux on ${arch}; ${instead}`);
  }
  const [major = 0, minor = 0] = (glibc ?? '').split('.').map(Number);
  if (glibc === undefined || major < 2 || (major === 2 && minor < 27)) {
    const found = glibc === undefined ? 'another C library' : `glibc ${glibc}`;
    throw new CommandError(`backend install: expected glibc 2.27 or newer, got ${found}; ${instead}`);
  }
  return {
    project: name === 'node' && arch === 'x64' ? 'tensorflow-cpu' : 'tensorflow',
    tags: ['manylinux_2_27', 'manylinux_2_17', 'manylinux2014'].map((tag) => `${tag}_${machine}`),
  };
}
