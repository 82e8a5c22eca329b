import { registerSimdBackend } from '@penstroke/backend-simd';
import { describe, expect, test } from 'vitest';
import { autoOrder, backendChoices, backendNames, backends } from './backends.ts';
import { chooseBackend } from './choose-backend.ts';
import { describeAdapter } from './describe-adapter.ts';
import { MAX_THREADS } from './max-threads.ts';
import { NoBackendError } from './no-backend-error.ts';

test('backends have unique names, and auto tries GPUs first and plain JavaScript last', () => {
  expect(new Set(backendNames).size).toBe(backends.length);
  expect(backendChoices).toEqual(['auto', ...backendNames]);
  const gpus = backends.filter(({ auto, needsGpu }) => auto && needsGpu).map(({ name }) => name);
  expect(gpus).toContain('webgpu');
  expect(autoOrder.slice(0, gpus.length)).toEqual(gpus);
  expect(autoOrder.at(-1)).toBe('cpu');
  expect(autoOrder).not.toContain('node');
});

test('MAX_THREADS is the most that the simd backend takes', async () => {
  await expect(registerSimdBackend({ threads: MAX_THREADS + 1 })).rejects.toThrow(`from 1 to ${MAX_THREADS}, got`);
});

describe('describeAdapter', () => {
  const NONE = { vendor: '', architecture: '', device: '', description: '' };

  test.each([
    ['Google SwiftShader', { description: 'SwiftShader Device (LLVM 10)' }],
    ['Mesa llvmpipe', { description: 'llvmpipe (LLVM 15.0.7, 256 bits)' }],
    ['Mesa lavapipe', { device: 'lavapipe' }],
    ['the Microsoft Basic Render Driver', { description: 'Microsoft Basic Render Driver' }],
    ['WARP', { architecture: 'WARP' }],
    ['a fallback adapter of any name', { description: 'Something new', isFallbackAdapter: true }],
  ])('knows %s for software', (_, info) => {
    const adapter = describeAdapter({ ...NONE, ...info });
    expect(adapter.software).toBe(true);
    expect(adapter.device).toMatch(/ \(software\)$/);
  });

  test('names a GPU by what the engine tells of it', () => {
    const info = { vendor: 'nvidia', architecture: 'hopper', device: '0x2330', description: 'NVIDIA H100' };
    expect(describeAdapter(info)).toEqual({ device: 'NVIDIA H100, nvidia, hopper', software: false });
    expect(describeAdapter(NONE)).toEqual({ device: 'an adapter without a name', software: false });
  });
});

describe('chooseBackend', () => {
  const refuse = (reason: string) => () => Promise.reject(new Error(reason));

  test('takes the first that starts, and tells why those before it did not', async () => {
    const asked: string[] = [];
    const chosen = await chooseBackend(autoOrder, {
      cpu: async () => {
        asked.push('cpu');
        return 'cpu, ready';
      },
      simd: async () => 'simd, ready',
      webgpu: refuse('no adapter\nand more'),
    });
    expect(chosen).toEqual({ backend: 'simd, ready', passedOver: [{ name: 'webgpu', reason: 'no adapter' }] });
    expect(asked).toEqual([]);
  });

  test('rejects with NoBackendError and every reason when none starts', async () => {
    const error = await chooseBackend(['simd', 'cpu'], { simd: refuse('too old'), cpu: refuse('odd') }).catch(
      (caught: unknown) => caught,
    );
    if (!NoBackendError.isInstance(error)) throw new Error('expected a NoBackendError');
    expect(error.message).toBe('no backend works here (simd: too old; cpu: odd)');
    expect(error.passedOver).toHaveLength(2);
  });

  describe('with rivals', () => {
    function rivalsOf(rates: Readonly<Record<string, number>>) {
      const calls: string[] = [];
      let current = '';
      const rivals = {
        names: ['cuda', 'webgpu'] as const,
        activate: async (backend: string) => {
          current = backend;
          calls.push(`activate ${backend}`);
        },
        rate: async () => {
          calls.push(`rate ${current}`);
          const found = rates[current];
          if (found === undefined) throw new Error(`${current} stops`);
          return found;
        },
        close: (backend: string) => calls.push(`close ${backend}`),
      };
      return { rivals, calls };
    }
    const start = (name: string) => async () => name;
    const all = { cuda: start('cuda'), webgpu: start('webgpu'), simd: start('simd') };

    test.each([
      [{ cuda: 100, webgpu: 300 }, 'webgpu', { name: 'cuda', reason: '100 images/s, webgpu makes 300 images/s' }],
      [{ cuda: 300, webgpu: 100.4 }, 'cuda', { name: 'webgpu', reason: '100 images/s, cuda makes 300 images/s' }],
      [{ webgpu: 1 }, 'webgpu', { name: 'cuda', reason: 'cuda stops' }],
    ])('the fastest is made current, the other is closed: %o', async (rates, taken, other) => {
      const { rivals, calls } = rivalsOf(rates);
      expect(await chooseBackend(autoOrder, all, rivals)).toEqual({ backend: taken, passedOver: [other] });
      expect(calls.slice(-2)).toEqual([`close ${other.name}`, `activate ${taken}`]);
    });

    test('the only one that starts is not timed, and none leaves the next of the order', async () => {
      const { rivals, calls } = rivalsOf({});
      const one = await chooseBackend(autoOrder, { ...all, webgpu: refuse('no adapter') }, rivals);
      expect(one).toEqual({ backend: 'cuda', passedOver: [{ name: 'webgpu', reason: 'no adapter' }] });
      const none = { ...all, cuda: refuse('no GPU'), webgpu: refuse('no adapter') };
      expect((await chooseBackend(autoOrder, none, rivals)).backend).toBe('simd');
      expect(calls).toEqual([]);
    });
  });
});
