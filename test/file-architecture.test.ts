import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles, ROOT } from '../scripts/lib/workspace.mjs';
import { type Floors, misplaced } from './support/rooms.ts';
import { findCircles, readSourceGraph } from './support/source-graph.ts';

const FOLDERS = ['packages', 'apps'].flatMap((parent) =>
  readdirSync(join(ROOT, parent)).map((name) => `${parent}/${name}`),
);

/** The rooms within the larger packages. The arrows between packages are those of architecture.test.ts. */
const FLOORS: Record<string, Floors> = {
  // An op's contract, composite, gradient and itself, one on the other.
  'packages/ops': [
    ['capture/'],
    ['shared/'],
    ['*/contract.ts'],
    ['*/composite.ts'],
    // The one op that the gradients of others call; it has no gradient of its own.
    ['bias-activation-gradient/bias-activation-gradient.ts'],
    ['*/gradient.ts'],
    ['*/'],
    ['conformance/support/'],
    ['*/plain-kernel*.ts'],
    ['*/conformance.ts'],
    ['conformance/'],
    ['index.ts'],
  ],
  'packages/trainer': [
    ['errors.ts', 'profile-clock.ts', 'sources.ts', 'schedule/'],
    ['update/', 'evaluation/'],
    ['checkpoint/'],
    ['run/'],
    ['train.ts', 'node/', 'testing/'],
    ['index.ts'],
  ],
  'packages/runs': [
    ['words/'],
    ['backend/', 'score/'],
    ['settings/'],
    ['record/'],
    ['read/', 'sweep/'],
    ['node/'],
    ['index.ts'],
  ],
  'apps/cli': [
    ['terminal/'],
    ['pictures/'],
    ['node/', 'backends/'],
    ['report/'],
    ['commands/'],
    ['run.ts'],
    ['main.ts'],
  ],
  'apps/web': [
    ['words/'],
    ['storage/', 'trusted-types.ts', 'zod-without-eval.ts'],
    ['worker/messages/'],
    ['worker/', 'client/'],
    ['components/'],
    ['pages/'],
    ['app.tsx'],
    ['main.tsx'],
  ],
};

/** What is still to be mended. A line whose fault is gone must go too: the test compares the lists whole. */
const KNOWN: Record<string, { circles?: string[][]; misplaced?: string[] }> = {};

/** A source file has fewer lines than this. */
const MAX_LINES = 300;
/** Those that may be longer, and why. */
const LONG_FILES: Record<string, string> = {
  'apps/web/src/words/chinese.ts': 'a table: every word of the page',
  'apps/web/src/words/english.ts': 'a table: every word of the page',
  'apps/web/src/words/german.ts': 'a table: every word of the page',
  'packages/backend-simd/assembly/convolution-pooled-gradient.ts': 'a kernel',
  'packages/backend-simd/assembly/batch-norm.ts': 'a kernel',
  'packages/backend-simd/assembly/winograd-transforms.ts': 'a kernel: the transforms written out',
  'packages/webgpu-kernels/src/gemm/gemm-shader.ts': 'a kernel: the text of a shader',
};

describe.each(FOLDERS)('%s', async (folder) => {
  const graph = await readSourceGraph(join(ROOT, folder, 'src'));

  test('has no circle of imports, type-only ones counted', () => {
    expect(findCircles(graph)).toEqual(KNOWN[folder]?.circles ?? []);
  });

  const floors = FLOORS[folder];
  if (floors) {
    test('has every file in a room, and its imports point down', () => {
      expect(misplaced(graph, floors)).toEqual(KNOWN[folder]?.misplaced ?? []);
    });
  }
});

test('every plan of rooms and every known fault is of a folder that exists', () => {
  expect([...Object.keys(FLOORS), ...Object.keys(KNOWN)].filter((folder) => !FOLDERS.includes(folder))).toEqual([]);
});

test(`no source has ${MAX_LINES} lines, but for kernels and tables`, async () => {
  const rooms = FOLDERS.flatMap((folder) => ['src', 'assembly', 'scripts', 'bench'].map((room) => `${folder}/${room}`));
  const long: string[] = [];
  for (const room of [...rooms, 'bench/src', 'bench/peers', 'scripts']) {
    for (const file of await listFiles(join(ROOT, room), ['.ts', '.tsx', '.js', '.mjs'])) {
      if (/\.test\.tsx?$/.test(file)) continue;
      const lines = readFileSync(join(ROOT, room, file), 'utf8').split('\n').length - 1;
      if (lines >= MAX_LINES) long.push(`${room}/${file}`);
    }
  }
  expect(long.sort()).toEqual(Object.keys(LONG_FILES).sort());
});
