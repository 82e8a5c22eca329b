import { type IdxFiles, idxFileNames, idxRoles } from '@penstroke/dataset';

/** Where the page's host has MNIST, packed (vite/mnist-files.ts). */
export function mnistAddresses(): IdxFiles<string> {
  const at = (name: string) => new URL(`../data/mnist/${name}.packed`, dataBase()).href;
  return Object.fromEntries(idxRoles.map((role) => [role, at(idxFileNames(role)[0]!)])) as unknown as IdxFiles<string>;
}

/** Where a host may have put the four files of Fashion-MNIST, packed or not. */
export function fashionAddress(): string {
  return new URL('../data/fashion-mnist', dataBase()).href;
}

/** The built worker lies in `assets/`, one folder below the page; the dev server serves it from elsewhere. */
function dataBase(): string {
  return import.meta.env.DEV ? new URL('/assets/', self.location.origin).href : self.location.href;
}
