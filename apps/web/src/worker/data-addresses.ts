import { type IdxFiles, idxFileNames, idxRoles, type KnownSetName } from '@penstroke/dataset';

/** Where the page's host has the files of a set that comes with the page, packed (vite/mnist-files.ts). */
export function packedAddresses(set: KnownSetName): IdxFiles<string> {
  const at = (name: string) => new URL(`../data/${set}/${name}.packed`, dataBase()).href;
  return Object.fromEntries(idxRoles.map((role) => [role, at(idxFileNames(role)[0]!)])) as unknown as IdxFiles<string>;
}

/** Where a host may have put the four files of another set, packed or not. */
export function hostedAddress(set: KnownSetName): string {
  return new URL(`../data/${set}`, dataBase()).href;
}

/** The built worker lies in `assets/`, one folder below the page; the dev server serves it from elsewhere. */
function dataBase(): string {
  return import.meta.env.DEV ? new URL('/assets/', self.location.origin).href : self.location.href;
}
