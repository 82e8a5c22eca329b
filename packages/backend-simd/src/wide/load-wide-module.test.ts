import { describe, expect, test } from 'vitest';
import { loadWideModule } from './load-wide-module.ts';
import { whyNotWide } from './wide-engine.ts';

const missing = whyNotWide();

test('two vectors at once are refused below Node 24, in one sentence', () => {
  const [major] = process.versions.node.split('.');
  if (Number(major) < 24)
    expect(missing).toBe(`two vectors at once need Node 24 or newer, this is ${process.versions.node}`);
  else expect(missing ?? 'a processor with AVX2').toContain('a processor with AVX2');
});

describe('loadWideModule', () => {
  test('computes two vectors at once where the engine can, and says why it does not where not', async () => {
    const { module, wideFailure } = await loadWideModule({ threads: 2 });
    expect(wideFailure).toBe(missing);
    expect(module.wide).toBe(missing === undefined);
    expect(module.threads).toBe(2);
    module.close();
  });

  test('does without in the plain build', async () => {
    const { module, wideFailure } = await loadWideModule({ threads: 1, relaxed: false });
    expect(module.wide).toBe(false);
    expect(wideFailure).toBe(missing ?? 'two vectors at once need the build with relaxed SIMD');
    module.close();
  });
});
