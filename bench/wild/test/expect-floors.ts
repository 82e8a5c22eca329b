import { expect } from 'vitest';
import type { Group } from '../src/kinds/kind.ts';
import { floors } from './floors.ts';
import { readPart } from './read-part.ts';

/** Fails with the names of what fell. */
export async function expectFloors(group: Group): Promise<void> {
  const { kinds, groups } = await readPart([group]);
  const weak = kinds.filter(({ right }) => right <= 1).map(({ name }) => name);
  const { right, count } = groups[group];
  if (process.env.WILD_FLOORS) console.info(group, right, 'of', count, JSON.stringify(weak));
  const fallen = kinds.filter(({ name, right }) => right === 0 && !floors.weak.includes(name)).map(({ name }) => name);
  expect(fallen, 'kinds of which nothing is read any more').toEqual([]);
  expect(right / count, `share of ${group} that is right`).toBeGreaterThanOrEqual(floors.groups[group]!);
}
