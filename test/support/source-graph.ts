import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { importsOf } from './imports-of.ts';

/** The files of a folder, by their paths in it, and the files of that folder that each one imports. */
export type SourceGraph = ReadonlyMap<string, readonly string[]>;

/**
 * Reads which files of a folder import which, type-only imports counted and tests left out.
 *
 * @param folder a `src` folder; imports that leave it are not its business
 */
export async function readSourceGraph(folder: string): Promise<SourceGraph> {
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
  const files = names.filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name)).sort();
  const known = new Set(files);
  const edges = files.map(async (file): Promise<[string, string[]]> => {
    const imports = importsOf(file, await readFile(join(folder, file), 'utf8'));
    const targets = imports.filter((name) => name.startsWith('.')).map((name) => posix.join(posix.dirname(file), name));
    return [file, targets.filter((target) => known.has(target))];
  });
  return new Map(await Promise.all(edges));
}

/**
 * The circles of a graph: groups of files each of which reaches all the others (strongly connected components, after
 * R. Tarjan 1972), and files that import themselves.
 *
 * @returns the files of each circle, sorted; an empty array for a graph without any
 */
export function findCircles(graph: SourceGraph): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];

  function visit(file: string): void {
    order.set(file, order.size);
    lowest.set(file, order.get(file)!);
    open.push(file);
    for (const target of graph.get(file) ?? []) {
      if (!order.has(target)) visit(target);
      if (open.includes(target)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(target)!));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const members = open.splice(open.indexOf(file));
    if (members.length > 1 || graph.get(file)?.includes(file)) circles.push(members.sort());
  }

  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return circles.sort((a, b) => a[0]!.localeCompare(b[0]!));
}
