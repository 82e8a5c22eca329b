import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSourceGraph } from '../../../test/support/source-graph.ts';

// What a room may import is held by test/file-architecture.test.ts of the workspace.
const imports = await readSourceGraph(join(import.meta.dirname, '..', 'src'));
const files = [...imports.keys()];
const roomOf = (file: string): string => file.split('/')[0]!;
const rooms = [...new Set(files.filter((file) => file.endsWith('/contract.ts')).map(roomOf))];

test('every room has a contract, a composite, an op and conformance cases, and stands in the list of rooms', () => {
  expect(rooms).not.toEqual([]);
  const listed = imports.get('conformance/rooms.ts')!.map(roomOf);
  expect(listed.filter((room) => room !== 'conformance').sort()).toEqual(rooms.sort());
  const missing = rooms.flatMap((room) =>
    ['contract', 'composite', room, 'conformance']
      .map((name) => `${room}/${name}.ts`)
      .filter((f) => !files.includes(f)),
  );
  expect(missing).toEqual([]);
});

test('the main entry reaches no conformance code', () => {
  const reached = new Set(['index.ts']);
  for (const file of reached) for (const target of imports.get(file)!) reached.add(target);
  expect(reached.size).toBeGreaterThan(rooms.length);
  expect([...reached].filter((file) => /conformance|plain/.test(file))).toEqual([]);
});
