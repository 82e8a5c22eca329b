/** tfjs-core ships its op and gradient tests in its npm package: they are the conformance suite of backends. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleConformance } from './conformance/bundle.ts';

/** The tests of dist/ops (with its folders) and of gradients_test in tfjs-core 4.22.0; 'cpu' passes them all. */
const TOTAL = 3496;

interface Report {
  threads: number;
  relaxed: boolean;
  passed: number;
  failures: { name: string; message: string }[];
}

const folder = mkdtempSync(join(tmpdir(), 'penstroke-conformance-'));
const bundle = join(folder, 'tests.cjs');

async function run(env: Record<string, string>): Promise<Report> {
  const { stdout } = await promisify(execFile)(process.execPath, [bundle], {
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout.trimEnd().split('\n').at(-1)!) as Report;
}

beforeAll(() => bundleConformance(bundle));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each([
  { PENSTROKE_TEST_THREADS: '1', PENSTROKE_TEST_RELAXED: '0' },
  { PENSTROKE_TEST_THREADS: '2', PENSTROKE_TEST_RELAXED: '1' },
])('with %o', (env) => {
  test(`the ${TOTAL} op and gradient tests of tfjs-core pass, all of them`, async ({ annotate }) => {
    const report = await run(env);
    await annotate(`${report.passed} passed, ${report.failures.length} failed`);
    expect(report.failures).toEqual([]);
    expect(report.passed).toBe(TOTAL);
  });
});
