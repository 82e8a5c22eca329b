import { expect, test } from 'vitest';
import { misplaced } from './support/rooms.ts';

const FLOORS = [['shared/'], ['*/contract.ts'], ['*/', 'node/'], ['index.ts']];

test.each([
  ['downwards and within a room', { 'a/op.ts': ['a/contract.ts', 'b/op.ts'], 'b/contract.ts': ['shared/x.ts'] }, []],
  ['up a floor', { 'a/contract.ts': ['a/op.ts'] }, ['a/contract.ts -> a/op.ts']],
  ['to a neighbour', { 'a/op.ts': ['node/x.ts'] }, ['a/op.ts -> node/x.ts']],
  ['from the roof', { 'index.ts': ['a/op.ts', 'shared/x.ts'] }, []],
  ['from nowhere', { 'lost.ts': [] }, ['lost.ts has no room']],
])('misplaced judges imports %s', (_what, edges, expected) => {
  const files = ['shared/x.ts', 'a/contract.ts', 'a/op.ts', 'b/contract.ts', 'b/op.ts', 'node/x.ts', 'index.ts'];
  const none = files.map((file): [string, string[]] => [file, []]);
  expect(misplaced(new Map([...none, ...Object.entries(edges as Record<string, string[]>)]), FLOORS)).toEqual(expected);
});

test('misplaced names a room that nobody lives in, so that the plan does not outlive the house', () => {
  expect(misplaced(new Map([['index.ts', []]]), [['words/'], ['index.ts']])).toEqual(['no file lives in words/']);
});
