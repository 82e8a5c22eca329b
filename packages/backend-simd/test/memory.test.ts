import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleForNode } from './bundle.ts';

/** PENSTROKE_MEMORY_STEPS=10000 for the long run. */
const STEPS = Number(process.env.PENSTROKE_MEMORY_STEPS ?? 600);
/** What the garbage-collected heap may hold more. */
const MAX_RESIDENT_GROWTH_BYTES = 64 * 1024 * 1024;

const folder = mkdtempSync(join(tmpdir(), 'penstroke-memory-'));
const bundle = join(folder, 'train.cjs');

beforeAll(() =>
  bundleForNode("import '@tensorflow/tfjs-core/dist/register_all_gradients.js';\nimport './memory/train.ts';", bundle),
);
afterAll(() => rmSync(folder, { recursive: true }));

test(`training steps 101 to ${STEPS} take no WebAssembly memory and leave no tensor behind`, ({ annotate }) => {
  const { loss, before, after } = JSON.parse(
    execFileSync(process.execPath, [bundle, String(STEPS)], { encoding: 'utf8' }),
  );
  expect(loss).toBeGreaterThan(0);
  const { residentBytes: residentBefore, ...held } = before;
  const { residentBytes, ...stillHeld } = after;
  expect(stillHeld).toEqual(held);
  expect(residentBytes - residentBefore).toBeLessThan(MAX_RESIDENT_GROWTH_BYTES);
  return annotate(
    `resident memory ${(residentBefore / 2 ** 20).toFixed(0)} MiB, then ${(residentBytes / 2 ** 20).toFixed(0)} MiB`,
  );
}, 600_000);
