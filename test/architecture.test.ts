import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** The arrows of the house: what each package may depend on inside the workspace. A missing arrow is a wrong import. */
const ARROWS: Record<string, readonly string[]> = {
  errors: [],
  random: [],
  safetensors: ['errors'],
  dataset: ['errors', 'ops', 'random'],
  augment: ['errors', 'ops', 'random'],
  ops: ['errors', 'random'],
  models: ['errors', 'ops', 'random'],
  trainer: ['errors', 'ops', 'random', 'safetensors'],
  recipes: ['augment', 'dataset', 'errors', 'models', 'ops', 'random', 'trainer'],
  'backend-simd': ['errors', 'ops'],
  'webgpu-kernels': ['errors', 'ops', 'random'],
  'tensorflow-kernels': ['errors', 'ops'],
  recognizer: ['errors', 'models'],
  runs: ['augment', 'dataset', 'errors', 'models', 'random', 'recipes', 'recognizer', 'safetensors', 'trainer'],
};
const KERNEL_PACKAGES = ['backend-simd', 'webgpu-kernels', 'tensorflow-kernels'];
const NEUTRAL = Object.keys(ARROWS).filter((name) => !KERNEL_PACKAGES.includes(name));
const BACKEND = /^@tensorflow\/tfjs(-backend-.*|-node.*)?$/;

interface Manifest {
  name: string;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  exports: Record<string, unknown>;
  license: string;
  type: string;
}

function readManifest(packageName: string): Manifest {
  return JSON.parse(readFileSync(join(ROOT, 'packages', packageName, 'package.json'), 'utf8'));
}

test('every package is on the map, and everything on the map is a package', () => {
  expect(readdirSync(join(ROOT, 'packages')).sort()).toEqual(Object.keys(ARROWS).sort());
});

test.each(['README.md', 'CONTRIBUTING.md'])('%s lists every package', (file) => {
  const text = readFileSync(join(ROOT, file), 'utf8');
  expect(Object.keys(ARROWS).filter((name) => !text.includes(`packages/${name}`))).toEqual([]);
});

describe.each(Object.keys(ARROWS))('%s', (name) => {
  const manifest = readManifest(name);
  const runtime = { ...manifest.dependencies, ...manifest.peerDependencies };

  test('depends on nothing in the workspace that the design does not allow', () => {
    const inside = Object.keys(runtime).filter((dependency) => dependency.startsWith('@penstroke/'));
    const allowed = ARROWS[name]!.map((target) => `@penstroke/${target}`);
    expect(inside.filter((dependency) => !allowed.includes(dependency))).toEqual([]);
  });

  test('has the skeleton of every package: README, ESM, licence, its package.json exported', () => {
    expect(existsSync(join(ROOT, 'packages', name, 'README.md'))).toBe(true);
    expect(manifest.type).toBe('module');
    // The archive of dataset carries MNIST, under a licence of its own.
    expect(manifest.license).toBe(name === 'dataset' ? 'Apache-2.0 AND CC-BY-SA-3.0' : 'Apache-2.0');
    expect(manifest.exports['./package.json']).toBe('./package.json');
  });

  test('takes tfjs-core as a peer only, so that one engine serves the process', () => {
    expect(Object.keys(manifest.dependencies ?? {}).filter((key) => key.startsWith('@tensorflow/'))).toEqual([]);
  });

  test('is neutral, depending on no backend, unless it is one', () => {
    if (!NEUTRAL.includes(name)) return expect(name).toMatch(/^(backend|webgpu|tensorflow)-/);
    expect(Object.keys(runtime).filter((key) => BACKEND.test(key))).toEqual([]);
  });
});
