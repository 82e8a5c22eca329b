import type { SourceGraph } from './source-graph.ts';

/**
 * The rooms of a `src` folder, floor by floor from the ground up. A room is a folder (`settings/`), a file (`index.ts`), or
 * either with `*` for any part of a name. A file lives in the room whose pattern is the longest that fits.
 */
export type Floors = readonly (readonly string[])[];

function fits(pattern: string, file: string): boolean {
  const source = pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*');
  return new RegExp(pattern.endsWith('/') ? `^${source}` : `^${source}$`).test(file);
}

function roomOf(file: string, floors: Floors): { room: string; floor: number } | undefined {
  return floors
    .flatMap((rooms, floor) => rooms.map((room) => ({ room, floor })))
    .filter(({ room }) => fits(room, file))
    .sort((a, b) => b.room.length - a.room.length)[0];
}

/**
 * What is not where the floors have it: files without a room, rooms without a file, and imports that do not point down. A
 * file may import its own room and the floors below, not its neighbours on the floor.
 *
 * @returns a line each; an empty array where all is in order
 */
export function misplaced(graph: SourceGraph, floors: Floors): string[] {
  const places = new Map([...graph.keys()].map((file) => [file, roomOf(file, floors)]));
  const lived = new Set([...places.values()].map((place) => place?.room));
  const lines = floors.flat().flatMap((room) => (lived.has(room) ? [] : [`no file lives in ${room}`]));
  for (const [file, targets] of graph) {
    const from = places.get(file);
    if (from === undefined) lines.push(`${file} has no room`);
    for (const target of targets) {
      const to = places.get(target);
      if (from && to && from.room !== to.room && to.floor >= from.floor) lines.push(`${file} -> ${target}`);
    }
  }
  return lines;
}
