import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '..', 'src');
/** The floors of a room from the ground up: a file imports only from floors below its own. The op has the room's name. */
const FLOORS = ['contract', 'composite', 'gradient', 'op', 'conformance'];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));

/** The files of `src` that a file imports, types included. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  return [...text.matchAll(/ from '(\.[^']+)'/g)].map(([, target]) =>
    relative(SRC, join(SRC, dirname(file), target!)).replaceAll('\\', '/'),
  );
}

const roomOf = (file: string): string => file.split('/')[0]!;

function floorOf(file: string): number {
  const [room, name] = file.replace('.ts', '').split('/');
  return FLOORS.indexOf(name === room ? 'op' : name!);
}

const rooms = [...new Set(files.filter((file) => file.endsWith('/contract.ts')).map(roomOf))];

test('every room has a contract, a composite, an op and conformance cases, and stands in the list of rooms', () => {
  expect(rooms).not.toEqual([]);
  const listed = importsOf('conformance/rooms.ts').map(roomOf);
  expect(listed.filter((room) => room !== 'conformance').sort()).toEqual(rooms.sort());
  const missing = rooms.flatMap((room) =>
    ['contract', 'composite', room, 'conformance']
      .map((name) => `${room}/${name}.ts`)
      .filter((f) => !files.includes(f)),
  );
  expect(missing).toEqual([]);
});

describe.each(rooms)('%s', (room) => {
  test('imports contract <- composite <- gradient <- op <- conformance', () => {
    const climbs = files
      .filter((file) => roomOf(file) === room && floorOf(file) >= 0)
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => roomOf(target) === room && floorOf(target) >= floorOf(file))
          .map((target) => `${file} -> ${target}`),
      );
    expect(climbs).toEqual([]);
  });
});

test('shared files import from no room', () => {
  const climbs = files.filter((file) => roomOf(file) === 'shared').flatMap(importsOf);
  expect(climbs.filter((target) => roomOf(target) !== 'shared')).toEqual([]);
});

test('the main entry reaches no conformance code', () => {
  const reached = new Set(['index.ts']);
  for (const file of reached) for (const target of importsOf(file)) reached.add(target);
  expect(reached.size).toBeGreaterThan(rooms.length);
  expect([...reached].filter((file) => /conformance|plain/.test(file))).toEqual([]);
});
